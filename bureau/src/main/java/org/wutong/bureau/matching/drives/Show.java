package org.wutong.bureau.matching.drives;

/** Which lines of a plan are asked for. */
public enum Show {
    ALL("true"),
    PLACED("l.vacancy is not null"),
    UNPLACED("l.why in ('NONE_SUITS', 'NO_SEAT', 'ALONE')"),
    NONE_SUITS("l.why = 'NONE_SUITS'"),
    NO_SEAT("l.why = 'NO_SEAT'"),
    ALONE("l.why = 'ALONE'"),
    LEFT_OUT("l.why in ('OUT', 'EMPLOYED', 'ACCEPTED', 'OFFERED', 'GONE')"),
    BY_HAND(
            "(l.fixed or exists (select from matching.drive_hand h where h.plan = l.plan and h.worker = l.worker and h.region = l.region))"),
    OFFERED("l.offered"),
    HELD("not l.offered"),
    WAITING(
            "l.offered and a.choice is null and s.status is distinct from 'HIRED' and s.status is distinct from 'REFUSED'"),
    ACCEPTED("l.offered and (a.choice = 'ACCEPTED' or s.status = 'HIRED')"),
    DECLINED("l.offered and a.choice = 'DECLINED'"),
    HIRED("l.offered and s.status = 'HIRED'");

    private final String condition;

    Show(String condition) {
        this.condition = condition;
    }

    /** In SQL, of a line {@code l}, the standing answer {@code a} and the place on the shortlist {@code s}. */
    public String condition() {
        return condition;
    }

    /** Whether it says something only once offers were made. */
    public boolean afterwards() {
        return ordinal() >= OFFERED.ordinal();
    }
}
