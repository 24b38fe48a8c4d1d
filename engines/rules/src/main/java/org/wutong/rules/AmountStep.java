package org.wutong.rules;

import java.util.Optional;
import org.wutong.conditions.Label;

/**
 * How an amount comes about, for the explanation: the tier, band or span that applies or may apply.
 *
 * @param label what people call it, as 跨省 or 3万元档
 * @param amount what it gives
 */
public record AmountStep(Optional<Label> label, FenRange amount) {}
