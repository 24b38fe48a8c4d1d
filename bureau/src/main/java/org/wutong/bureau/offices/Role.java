package org.wutong.bureau.offices;

import java.util.EnumSet;
import java.util.Set;

/** What a member of staff may do; where they may do it is their {@link Scope}. */
public enum Role {
    ADMINISTRATOR(EnumSet.of(Right.ADMINISTER, Right.READ_AUDIT)),
    COUNTY_OFFICER(EnumSet.of(
            Right.VIEW,
            Right.SMALL_COUNTS,
            Right.EDIT,
            Right.IMPORT,
            Right.EXPORT,
            Right.UNMASK,
            Right.EDIT_SHARED,
            Right.RUN,
            Right.SIMULATE,
            Right.STEER,
            Right.ADMINISTER,
            Right.READ_AUDIT,
            Right.READ_DRAFTS,
            Right.DRAFT)),
    /** Answers for the bureau: looks, may word policies, and alone puts them in force. */
    COUNTY_LEADER(EnumSet.of(
            Right.VIEW,
            Right.SMALL_COUNTS,
            Right.EXPORT,
            Right.SIMULATE,
            Right.READ_AUDIT,
            Right.READ_DRAFTS,
            Right.DRAFT,
            Right.PUBLISH)),
    TOWNSHIP_CLERK(EnumSet.of(Right.VIEW, Right.SMALL_COUNTS, Right.EDIT, Right.IMPORT, Right.EXPORT, Right.UNMASK)),
    VILLAGE_SPECIALIST(EnumSet.of(Right.VIEW, Right.SMALL_COUNTS, Right.EDIT)),
    CITY_READER(EnumSet.of(Right.VIEW, Right.SIMULATE)),
    /** Runs the city's side of the work: shares targets out, calls for reports, sends bulletins, follows up what hangs. */
    CITY_OFFICER(EnumSet.of(Right.VIEW, Right.EXPORT, Right.SIMULATE, Right.STEER)),
    AUDITOR(EnumSet.of(Right.VIEW, Right.READ_AUDIT, Right.READ_DRAFTS));

    /** Single permissions; in pages and on controllers as authority of the same name. */
    public enum Right {
        /** See people, decisions, matches and standings inside the view scope. */
        VIEW,
        /** Be shown counts of few people in the analysis, and led from there to who they are. */
        SMALL_COUNTS,
        /** Change people and employment inside the edit scope. */
        EDIT,
        /** Change what is shared by the whole county: employers, vacancies. */
        EDIT_SHARED,
        IMPORT,
        EXPORT,
        /** See a whole identity, phone or account number, with a reason. */
        UNMASK,
        /** Start county-wide work: matching, decisions. */
        RUN,
        /** Try figures of the law otherwise on the people in the view scope. */
        SIMULATE,
        /** Share targets out, freeze reports, send bulletins and follow up lagging places inside the edit scope. */
        STEER,
        ADMINISTER,
        READ_AUDIT,
        /** Look at drafts of policies and at the sets that were published. */
        READ_DRAFTS,
        /** Write drafts of policies. */
        DRAFT,
        /** Put in force, or send back, what somebody else has drafted. */
        PUBLISH
    }

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = Set.copyOf(rights);
    }

    public Set<Right> rights() {
        return rights;
    }
}
