package org.wutong.bureau.targets.bulletins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What bulletins there are, how they are laid out and what a draft says: {@code policies/bulletins.yaml}.
 *
 * @param fonts by what they are for: {@code mark}, {@code body}, {@code heading}, {@code subheading}, {@code spare}
 */
public record BulletinRules(
        List<Kind> kinds,
        Layout layout,
        Map<String, Letters> fonts,
        Named named,
        Reading reading,
        Map<String, Object> wording) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final List<String> USES = List.of("mark", "body", "heading", "subheading", "spare");

    /** A kind of bulletin. @param period how a day is named: by month, half-month, quarter, half-year or year */
    public record Kind(String id, String period, String source, String zh, String en, String title) {
        public String label(String language) {
            return language.startsWith("en") ? en : zh;
        }
    }

    /**
     * Letters of one use.
     *
     * @param office what the document asks for
     * @param family what kind of letters they are, as docx says it: {@code roman} or {@code swiss}
     * @param instead what stands in for it there, by commas
     * @param file what the pdf carries
     * @param name what that is called
     */
    public record Letters(String office, String family, String instead, String file, String name) {}

    /** How many places are named in words, and how many pictures there are at most. */
    public record Named(int first, int last, int charts) {}

    /** How long an office has to confirm that it read a bulletin. */
    public record Reading(int workingDays) {}

    public BulletinRules {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalStateException("kinds: at least one kind of bulletin expected");
        }
        for (String use : USES) {
            if (!fonts.containsKey(use)) {
                throw new IllegalStateException("fonts." + use + " is missing");
            }
        }
    }

    public Optional<Kind> kind(String id) {
        return kinds.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    public Letters letters(String use) {
        Letters letters = fonts.get(use);
        if (letters == null) {
            throw new IllegalArgumentException("no letters for " + use);
        }
        return letters;
    }

    /** @throws IllegalStateException naming the file and what is wrong in it */
    static BulletinRules read(String file, String yaml) {
        try {
            Object root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(yaml);
            return JSON.convertValue(root, BulletinRules.class);
        } catch (YamlEngineException | JacksonException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
