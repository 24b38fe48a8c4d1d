package org.wutong.conditions.counting;

import org.wutong.conditions.Fact;
import org.wutong.conditions.SubjectKind;

/**
 * A kind of record that can be counted.
 *
 * @param name as rules call it: {@code employment.spells}
 * @param owner the duty that publishes it
 * @param ofPeople whether each record is about a person
 * @param atHome whether each lies where its person lives, so that a person, and whatever is told of them, lies in one place
 * @param columns what conditions may ask of a record, by slot
 */
public record RecordKind(String name, String owner, boolean ofPeople, boolean atHome, SubjectKind columns) {
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
