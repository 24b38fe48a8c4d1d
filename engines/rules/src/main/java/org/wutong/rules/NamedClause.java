package org.wutong.rules;

import org.wutong.conditions.Label;

/**
 * A clause that names support without saying how much or for whom exactly: kept to be found, never computed.
 *
 * @param about what is named, and what it waits for
 */
public record NamedClause(String id, Cite cite, Label title, Label about) {}
