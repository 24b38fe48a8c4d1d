package org.wutong.bureau.policies.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wutong.bureau.facts.Subject;
import org.wutong.rules.Grouping;
import org.wutong.rules.SubjectColumns;

/**
 * The workers somebody may see with their facts, as they were when it was made.
 *
 * @param people by the rows of the columns
 * @param groupings townships first, then what people are
 */
public record Roster(
        SubjectColumns columns, List<Subject> people, List<Grouping> groupings, LocalDate asOf, Instant takenAt) {}
