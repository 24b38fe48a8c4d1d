package org.wutong.bureau.tasks;

import java.util.Arrays;
import java.util.List;
import org.wutong.bureau.offices.Role;
import org.wutong.bureau.offices.Role.Right;

/**
 * A kind of task, contributed by the duty that opens such tasks as a bean.
 *
 * @param id never changes, for tasks on record carry it: {@code quality.village}
 * @param labelKey message key of what the kind is called
 * @param titleKey message key of the title of one task, filled with {@link TaskDraft#words()}
 * @param workingDays how long an office has before the task goes one level up; from the duty's rules
 * @param right what somebody needs to do it; who has it at the nearest place answers
 * @param byCause whether only its cause ends it: then nobody can say in the inbox that it is done
 */
public record TaskKind(String id, String labelKey, String titleKey, int workingDays, Right right, boolean byCause) {
    public TaskKind(String id, String labelKey, String titleKey, int workingDays, Right right) {
        this(id, labelKey, titleKey, workingDays, right, false);
    }

    public TaskKind {
        if (workingDays < 1) {
            throw new IllegalArgumentException(id + ": a deadline of at least one working day expected");
        }
    }

    /** Roles that may do such tasks. */
    public List<String> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role.rights().contains(right))
                .map(Role::name)
                .toList();
    }
}
