package org.wutong.bureau.cooperation;

/** What a gig market offers: jinfeng-2024, (十). */
enum GigService {
    POLICY,
    GIG_REGISTER,
    VACANCIES,
    GUIDANCE,
    FAST_HIRE,
    RIGHTS
}
