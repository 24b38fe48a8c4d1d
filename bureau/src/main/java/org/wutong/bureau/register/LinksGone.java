package org.wutong.bureau.register;

import java.util.List;

/** Records of a kind were removed, in the transaction that publishes this: links to them are emptied, or their rows go as well. */
public record LinksGone(String kind, List<Long> ids) {}
