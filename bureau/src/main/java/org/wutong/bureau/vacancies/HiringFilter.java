package org.wutong.bureau.vacancies;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds words in a title that shut people out by sex or age. Such a vacancy is refused at entry: sex by 就业促进法 27, age by RS
 * (十二) unless a law sets the limit, which has a field of its own.
 */
public final class HiringFilter {
    private static final Pattern NO_FILTER = Pattern.compile("男女(不限|均可|皆可|都可|都要)|不限(男女|性别|年龄)|(性别|年龄)不限");
    private static final Pattern SEX = Pattern.compile("(仅?限|只招|仅招|只要|要求|不招|不要|招)[男女](性|士|生|工)?(?!装|鞋|包|袜|裤|裙|帽|科|篮|足)"
            + "|[男女](性|士|生)?优先|[（(【\\[][男女](性|士|生|工)?[）)】\\]]|^[男女](工|性|员工)|[男女]性$");
    private static final Pattern AGE = Pattern.compile(
            "\\d{2}\\s*(周岁|岁)?\\s*[-—–~～至到]\\s*\\d{2}\\s*(周岁|岁)|\\d{2}\\s*(周岁|岁)\\s*(以下|以内|以上|及以下|及以上|内)");

    private HiringFilter() {}

    /** What shuts people out. */
    public enum Kind {
        SEX,
        AGE
    }

    /** @param words as they stand in the text */
    public record Found(Kind kind, String words) {}

    public static Optional<Found> in(String text) {
        String plain = NO_FILTER.matcher(text).replaceAll("");
        Matcher sex = SEX.matcher(plain);
        if (sex.find()) {
            return Optional.of(new Found(Kind.SEX, sex.group()));
        }
        Matcher age = AGE.matcher(plain);
        return age.find() ? Optional.of(new Found(Kind.AGE, age.group())) : Optional.empty();
    }
}
