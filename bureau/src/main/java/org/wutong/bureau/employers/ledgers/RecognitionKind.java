package org.wutong.bureau.employers.ledgers;

/** What an employer can be recognised as. */
enum RecognitionKind {
    WORKSHOP,
    COMMUNITY_FACTORY,
    SATELLITE_FACTORY,
    HOME_SERVICE_MODEL,
    BROKER_CERTIFICATE,
    AGENCY_LICENCE,
    FLAGSHIP,
    HONEST_FIRM,
    KEY_PROJECT
}
