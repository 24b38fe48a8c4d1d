package org.wutong.bureau.people.duplicates;

/** Why two records may be of one person. Their numbers cannot be the same: nobody is registered twice under one. */
public enum Suspicion {
    /** Same name and birth date in one village. */
    SAME_VILLAGE,
    /** Same name and phone. */
    SAME_PHONE,
    /** Same name and birth date in different villages, one of them without identity number. */
    SAME_BIRTH
}
