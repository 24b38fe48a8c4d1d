package org.wutong.sick;

import org.springframework.modulith.Modulithic;

/** Deliberately wrong: one duty reaches into another without listing it. Never started; {@code ModularityTests} must object. */
@Modulithic
public class SickBureau {}
