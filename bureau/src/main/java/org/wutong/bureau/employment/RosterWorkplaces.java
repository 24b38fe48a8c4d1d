package org.wutong.bureau.employment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wutong.bureau.offices.Areas;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.register.ImportRow;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * Finds the place of work as deep as a row tells it: by code; by a word of a list (县内, 县外市内) with the province beside it; by names
 * in a row (浙江省绍兴市柯桥区, 浙江绍兴, 灵武市, 良田镇). A name that several places have is taken in the own province, else not at all.
 */
final class RosterWorkplaces {
    private final Areas areas;
    private final ReportingTree tree;
    private final RegionCode county;
    private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();

    RosterWorkplaces(Areas areas, ReportingTree tree, String county) {
        this.areas = areas;
        this.tree = tree;
        this.county = RegionCode.parse(county);
    }

    Optional<String> of(ImportRow row) {
        String code = row.text(RosterJobFields.PLACE_CODE);
        if (!code.isEmpty()) {
            Optional<String> known = RegionCode.tryParse(code)
                    .map(RegionCode::value)
                    .filter(value -> tree.find(value).isPresent()
                            || areas.name(value).isPresent()
                            || value.length() > Level.COUNTY.digits()
                                    && areas.name(value.substring(0, Level.COUNTY.digits()))
                                            .isPresent());
            if (known.isEmpty()) {
                row.warn(RosterJobFields.PLACE_CODE, "employment.import.place-code");
            }
            return known;
        }
        String text = row.text(RosterJobFields.PLACE);
        if (text.isEmpty()) {
            return province(row);
        }
        Optional<String> word = row.codeIfKnown(RosterJobFields.PLACE);
        if (word.isPresent()) {
            return switch (word.get()) {
                case "HOME_COUNTY" -> Optional.of(county.value());
                case "HOME_CITY" -> Optional.of(county.upTo(Level.CITY).value());
                default -> province(row);
            };
        }
        Optional<String> named = named(text);
        if (named.isEmpty()) {
            row.warn(RosterJobFields.PLACE, "employment.import.place");
        }
        return named.or(() -> province(row));
    }

    private Optional<String> province(ImportRow row) {
        String text = row.text(RosterJobFields.PROVINCE);
        return text.isEmpty() ? Optional.empty() : named(text);
    }

    Optional<String> named(String name) {
        return found.computeIfAbsent(name, this::find);
    }

    private Optional<String> find(String name) {
        String text = name.replaceAll("[\\s/·,，-]", "");
        return below("", text).or(() -> {
            Optional<Node> township = tree.children(county.value()).stream()
                    .filter(node -> text.startsWith(node.shortName()) || text.startsWith(node.name()))
                    .findFirst();
            return township.map(Node::code).or(() -> anywhere(text));
        });
    }

    /** Follows the names from a place down as far as they go. */
    private Optional<String> below(String code, String rest) {
        if (code.equals(county.value())) {
            return tree.children(code).stream()
                    .filter(node -> !rest.isEmpty() && rest.startsWith(node.shortName()))
                    .map(Node::code)
                    .findFirst()
                    .or(() -> Optional.of(code));
        }
        Optional<String> deepest = Optional.empty();
        int longest = 0;
        for (Map.Entry<String, String> place : areas.counties().entrySet()) {
            if (!isBelow(code, place.getKey())) {
                continue;
            }
            int length = matched(rest, place.getValue());
            if (length > longest) {
                longest = length;
                deepest = below(place.getKey(), rest.substring(length));
            }
        }
        return deepest.or(() -> code.isEmpty() ? Optional.empty() : Optional.of(code));
    }

    /** Whether a place is a child; counties stand right below a province too, where the city between goes unsaid. */
    private static boolean isBelow(String code, String place) {
        return switch (code.length()) {
            case 0 -> place.length() == Level.PROVINCE.digits();
            case 2 -> place.length() > 2 && place.length() <= Level.COUNTY.digits() && place.startsWith(code);
            case 4 -> place.length() == Level.COUNTY.digits() && place.startsWith(code);
            default -> false;
        };
    }

    private static int matched(String text, String name) {
        if (text.startsWith(name)) {
            return name.length();
        }
        String spoken = name.replaceAll("(?<=..)(壮族自治区|回族自治区|维吾尔自治区|自治区|省|市|县|区)$", "");
        return spoken.length() >= 2 && text.startsWith(spoken) ? spoken.length() : 0;
    }

    private Optional<String> anywhere(String text) {
        List<RegionCode> named = areas.named(text);
        if (named.isEmpty()) {
            // A city first, then a county of it: 绍兴柯桥.
            for (int cut = text.length() - 1; cut >= 2; cut--) {
                List<RegionCode> city = areas.named(text.substring(0, cut));
                if (city.size() == 1) {
                    return below(city.get(0).value(), text.substring(cut));
                }
            }
            return Optional.empty();
        }
        String home = county.upTo(Level.PROVINCE).value();
        List<RegionCode> near =
                named.stream().filter(code -> code.value().startsWith(home)).toList();
        List<RegionCode> candidates = near.isEmpty() ? named : near;
        return candidates.size() == 1 ? Optional.of(candidates.get(0).value()) : Optional.empty();
    }
}
