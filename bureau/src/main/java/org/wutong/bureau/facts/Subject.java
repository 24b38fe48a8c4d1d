package org.wutong.bureau.facts;

import org.jspecify.annotations.Nullable;

/** One row that rules decide about: a worker of a household, at a place of the reporting tree. */
public record Subject(long id, @Nullable Long household, String region) {}
