package org.wutong.bureau.register;

import java.util.Optional;

/** Everything that can be pointed at: what duties contribute as {@link LinkTarget}, and the registers themselves. */
public interface LinkTargets {
    Optional<LinkTarget> find(String kind);
}
