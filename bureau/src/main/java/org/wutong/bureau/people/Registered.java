package org.wutong.bureau.people;

/** Where somebody stands on a roster, as the duplicate check may tell of anyone. */
public record Registered(long worker, String region) {}
