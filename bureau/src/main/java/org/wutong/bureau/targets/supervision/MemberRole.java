package org.wutong.bureau.targets.supervision;

/** What somebody is in a group. */
public enum MemberRole {
    HEAD,
    DEPUTY,
    MEMBER,
    LIAISON
}
