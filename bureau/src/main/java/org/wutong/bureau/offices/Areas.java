package org.wutong.bureau.offices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * Names of places all over the country as of 2023-06-30: provinces, cities and counties at hand, townships and villages province
 * by province on demand. For showing and for opening a new county; people are placed by the {@link ReportingTree}.
 */
@Component
public class Areas {
    /** Names that the table prints for levels that are none: they are left out where a place is named in full. */
    private static final List<String> FILLERS = List.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private final TreeMap<String, String> names = new TreeMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();

    Areas() {
        try (InputStream in = open("/areas/counties-2023-06-30.csv")) {
            readInto(names, in, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names.forEach((code, name) -> {
            byName.computeIfAbsent(name, n -> new ArrayList<>()).add(code);
            byName.computeIfAbsent(spoken(name), n -> new ArrayList<>()).add(code);
        });
    }

    public Optional<String> name(String code) {
        return Optional.ofNullable(names.get(code));
    }

    /** Province, city and county in a row, without fillers: 浙江省绍兴市柯桥区. */
    public String fullName(RegionCode code) {
        StringBuilder full = new StringBuilder();
        for (Level level : List.of(Level.PROVINCE, Level.CITY, Level.COUNTY)) {
            if (code.level().digits() >= level.digits()) {
                String name = names.get(code.upTo(level).value());
                if (name != null && !FILLERS.contains(name)) {
                    full.append(name);
                }
            }
        }
        return full.isEmpty() ? code.toString() : full.toString();
    }

    /** How a place far away is said in a table: 浙江绍兴, 灵武市. Places of the same city go by county alone. */
    public String brief(@Nullable String code, String home) {
        RegionCode place = code == null ? null : RegionCode.tryParse(code).orElse(null);
        if (place == null) {
            return "—";
        }
        String province = spoken(names.getOrDefault(place.upTo(Level.PROVINCE).value(), ""));
        String city = names.getOrDefault(place.upTo(Level.CITY).value(), "");
        String county = names.getOrDefault(place.upTo(Level.COUNTY).value(), "");
        boolean sameProvince = home.startsWith(place.upTo(Level.PROVINCE).value());
        if (sameProvince) {
            return place.level().digits() >= Level.COUNTY.digits() ? county : city.isEmpty() ? province : city;
        }
        return FILLERS.contains(city) || place.level() == Level.PROVINCE
                ? province + (place.level().digits() >= Level.COUNTY.digits() ? county : "")
                : province + spoken(city);
    }

    /** Every province, city or county called so, with or without its ending. */
    public List<RegionCode> named(String name) {
        return byName.getOrDefault(name.strip(), List.of()).stream()
                .distinct()
                .map(RegionCode::parse)
                .toList();
    }

    public Map<String, String> counties() {
        return names;
    }

    /** Townships and villages below a county: code to name, in code order. */
    public Map<String, String> below(String county) {
        TreeMap<String, String> found = new TreeMap<>();
        String file = "/areas/" + county.substring(0, 2) + ".csv.gz";
        try (InputStream in = new GZIPInputStream(open(file))) {
            readInto(found, in, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeMap<>(found.subMap(county, county + "~"));
    }

    private static InputStream open(String file) throws IOException {
        InputStream in = Areas.class.getResourceAsStream(file);
        if (in == null) {
            throw new IOException("missing " + file);
        }
        return in;
    }

    private static void readInto(Map<String, String> into, InputStream in, boolean header) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        reader.lines().skip(header ? 1 : 0).forEach(line -> {
            int comma = line.indexOf(',');
            into.put(line.substring(0, comma), line.substring(comma + 1));
        });
    }

    private static String spoken(String name) {
        return name.replaceAll("(?<=..)(壮族自治区|回族自治区|维吾尔自治区|自治区|省|市)$", "");
    }
}
