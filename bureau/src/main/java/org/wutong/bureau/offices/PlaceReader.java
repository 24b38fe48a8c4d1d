package org.wutong.bureau.offices;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * Reads a place anywhere in the country: a code, a code followed by a name, a full name
 * (浙江省绍兴市柯桥区, 浙江绍兴), or a name that only one place bears. A name of two places is not read but given back with both.
 */
@Component
public class PlaceReader {
    private final Areas areas;
    private final ReportingTree tree;
    private final Settings settings;
    private final BusinessDate businessDate;
    private volatile @Nullable Map<String, Set<String>> byFullName;

    PlaceReader(Areas areas, ReportingTree tree, Settings settings, BusinessDate businessDate) {
        this.areas = areas;
        this.tree = tree;
        this.settings = settings;
        this.businessDate = businessDate;
    }

    /**
     * What became of a text.
     *
     * @param code the place, null when not read
     * @param candidates full names of all places of that name when there are several
     */
    public record Reading(@Nullable String code, List<String> candidates) {}

    public Reading read(String text) {
        String plain = text.strip().replaceAll("[\\s　·,，/]+", "");
        String digits = plain.replaceFirst("[^0-9L].*$", "");
        if (digits.length() >= 2) {
            return new Reading(byCode(digits).orElse(null), List.of());
        }
        Set<String> codes = new TreeSet<>(fullNames().getOrDefault(plain, Set.of()));
        if (codes.isEmpty()) {
            areas.named(plain).forEach(code -> codes.add(code.value()));
        }
        if (codes.isEmpty()) {
            settings.county().ifPresent(county -> localPlaces(county, plain).forEach(node -> codes.add(node.code())));
        }
        if (codes.size() == 1) {
            return new Reading(codes.iterator().next(), List.of());
        }
        return new Reading(null, codes.stream().map(this::written).toList());
    }

    /** As a form shows it and {@link #read} understands it again: {@code 330603 浙江省绍兴市柯桥区}. */
    public String written(@Nullable String code) {
        if (code == null) {
            return "";
        }
        String name = tree.find(code)
                .map(node -> node.level().digits() > Level.COUNTY.digits() ? tree.path(code) : "")
                .orElse("");
        return code + " "
                + (name.isEmpty()
                        ? RegionCode.tryParse(code).map(areas::fullName).orElse("")
                        : name);
    }

    /** As a table shows it. */
    public String brief(@Nullable String code) {
        if (code == null) {
            return "—";
        }
        Optional<Node> local = tree.find(code).filter(node -> node.level().digits() > Level.COUNTY.digits());
        return local.map(Node::shortName)
                .orElseGet(() -> areas.brief(code, settings.county().orElse("")));
    }

    private Optional<String> byCode(String digits) {
        if (tree.find(digits).isPresent()) {
            return Optional.of(digits);
        }
        return RegionCode.tryParse(digits)
                .filter(code -> areas.name(code.upTo(Level.COUNTY).value()).isPresent())
                .map(RegionCode::value);
    }

    private List<Node> localPlaces(String county, String name) {
        List<Node> found = tree.named(county, name, businessDate.today());
        if (!found.isEmpty()) {
            return found;
        }
        return tree.children(county).stream()
                .flatMap(township -> name.startsWith(township.shortName())
                        ? tree
                                .named(
                                        township.code(),
                                        name.substring(township.shortName().length()),
                                        businessDate.today())
                                .stream()
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private Map<String, Set<String>> fullNames() {
        Map<String, Set<String>> known = byFullName;
        if (known == null) {
            Map<String, Set<String>> built = new HashMap<>();
            areas.counties().keySet().forEach(code -> {
                RegionCode place = RegionCode.parse(code);
                String full = areas.fullName(place);
                put(built, full, code);
                put(built, shortened(full), code);
            });
            known = built;
            byFullName = built;
        }
        return known;
    }

    /** 浙江省绍兴市柯桥区 → 浙江绍兴柯桥区: the endings people leave out. */
    private static String shortened(String full) {
        return full.replaceAll("(?<=..)(壮族自治区|回族自治区|维吾尔自治区|自治区|省)(?=.)", "").replaceAll("(?<=..)市(?=.|$)", "");
    }

    private static void put(Map<String, Set<String>> into, String name, String code) {
        into.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(code);
    }
}
