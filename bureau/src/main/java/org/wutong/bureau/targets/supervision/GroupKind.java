package org.wutong.bureau.targets.supervision;

/** What kind of group works together. */
public enum GroupKind {
    LEADING_GROUP,
    TASK_FORCE,
    DISPATCHING
}
