package org.wutong.rules;

import org.wutong.conditions.Label;

/**
 * A place where a text can be read in more than one way.
 *
 * @param id as rules and decisions name it
 * @param question what is open
 * @param reading how it is read meanwhile, or was settled
 * @param settled whether somebody with the right to has settled it
 * @param maySettle who may
 */
public record Ruling(String id, Label question, Label reading, boolean settled, Label maySettle) {}
