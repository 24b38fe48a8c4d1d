package org.wutong.conditions.counting;

import org.wutong.conditions.Fact;
import org.wutong.conditions.SubjectKind;

/**
 * A kind of record that can be counted.
 *
 * @param name as rules call it: {@code employment.spells}
 * @param owner the duty that publishes it
 * @param ofPeople whether each record is about a person
 * @param columns what conditions may ask of a record, by slot
 */
public record RecordKind(String name, String owner, boolean ofPeople, SubjectKind columns) {
    /**
     * A column by its name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Fact column(String column) {
        return columns.fact(column)
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column '" + column + "'"));
    }
}
