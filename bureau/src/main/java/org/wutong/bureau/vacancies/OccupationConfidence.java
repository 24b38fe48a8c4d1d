package org.wutong.bureau.vacancies;

/** How the occupation of a vacancy was found. */
public enum OccupationConfidence {
    /** The title is a name of the dictionary. */
    EXACT,
    /** The title is a known everyday word for it. */
    ALIAS,
    /** A known title with words around it that say nothing about the work. */
    PARTIAL,
    /** Not found; a person must choose. The vacancy has no occupation until then. */
    UNSURE,
    /** Chosen by a person. */
    CONFIRMED;

    public String labelKey() {
        return "vacancies.confidence." + name();
    }
}
