package org.wutong.matching;

/**
 * An age limit that a law sets for this very work. It alone may bar by age; an employer's wish never does.
 *
 * @param range the ages the law admits
 * @param reason the code of the legal ground, as the bureau's code table has it; never blank
 */
public record StatutoryAge(AgeRange range, String reason) {
    public StatutoryAge {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a statutory age limit needs the code of its legal ground");
        }
    }
}
