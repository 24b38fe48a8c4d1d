package org.wutong.bureau.targets.bulletins;

/**
 * A number in an edited text that is none of the frozen figures.
 *
 * @param section key of the part it stands in; {@code title} for the title
 */
public record Alien(String section, String number) {}
