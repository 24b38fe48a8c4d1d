package org.wutong.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The shipped data beside this class: comma-separated without quoting, UTF-8, one header line. */
final class Resources {
    private Resources() {}

    /** A line by the names of the header. */
    record Row(List<String> header, String[] fields) {
        String text(String name) {
            int at = header.indexOf(name);
            if (at < 0) {
                throw new IllegalStateException("no column " + name + " among " + header);
            }
            return at < fields.length ? fields[at] : "";
        }

        int number(String name) {
            return Integer.parseInt(text(name));
        }

        boolean flag(String name) {
            return text(name).equals("true");
        }
    }

    static List<Row> rows(String name) {
        String[] lines = text(name).split("\\R");
        List<String> header = Arrays.asList(lines[0].split(","));
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].startsWith("#")) {
                rows.add(new Row(header, lines[i].split(",", -1)));
            }
        }
        return rows;
    }

    static Properties properties(String name) {
        Properties properties = new Properties();
        try (InputStream in = open(name);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    static String required(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("the shipped demo data lacks '" + key + "'");
        }
        return value;
    }

    private static String text(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        @Nullable InputStream in = Resources.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalArgumentException("there is no demo data '" + name + "'; the shipped county is "
                    + (name.equals("demo.properties") ? "?" : Settings.load().county()));
        }
        return in;
    }
}
