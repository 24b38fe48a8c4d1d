package org.wutong.matching;

import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode;

/** Where a vacancy's work is, as far as that is known. */
record WorkPlace(@Nullable RegionCode region) {}
