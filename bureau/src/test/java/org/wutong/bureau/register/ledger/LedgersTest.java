package org.wutong.bureau.register.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.register.Ledger;
import org.wutong.bureau.register.Link;

/** What holds for every plain register: its record, its table and its texts agree. */
@BureauTest
class LedgersTest {
    @Autowired
    TestOffice office;

    @Autowired
    LedgerTypes types;

    @Autowired
    Links links;

    @Autowired
    MessageSource messages;

    @BeforeEach
    void empty() {
        office.empty();
    }

    @Test
    void findsTheRegistersByThemselves() {
        assertThat(types.all()).hasSizeGreaterThan(20);
        assertThat(types.all().stream().map(LedgerType::id).distinct()).hasSameSizeAs(types.all());
    }

    @Test
    void everyFieldHasItsColumn() {
        List<String> wrong = new ArrayList<>();
        for (LedgerType type : types.all()) {
            Map<String, String> columns = columns(type.table());
            for (LedgerField field : type.fields()) {
                String expected = field.kind().sqlType() + (field.required() ? " not null" : "");
                String found = String.valueOf(columns.get(field.column())).replace("integer", "bigint");
                if (!found.equals(expected)) {
                    wrong.add(type.table() + "." + field.column() + ": " + expected + ", found " + found);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theNaturalKeyIsUniqueInTheTable() {
        for (LedgerType type : types.all()) {
            List<String> keys = office.owner()
                    .sql("""
                            select string_agg(a.attname, ',' order by a.attname) from pg_index i
                            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                            where i.indrelid = cast(? as regclass) and i.indisunique and not i.indisprimary group by i.indexrelid""")
                    .param(type.table())
                    .query(String.class)
                    .list();
            String key = type.keys().stream().map(LedgerField::column).sorted().collect(Collectors.joining(","));
            assertThat(keys).as(type.table()).contains(key);
        }
    }

    @Test
    void everyTableIsGuarded() {
        for (LedgerType type : types.all()) {
            assertThat(office.owner()
                            .sql(
                                    "select relrowsecurity and relforcerowsecurity from pg_class where oid = cast(? as regclass)")
                            .param(type.table())
                            .query(Boolean.class)
                            .single())
                    .as(type.table())
                    .isTrue();
        }
    }

    @Test
    void everythingARegisterShowsHasItsWords() {
        TreeSet<String> missing = new TreeSet<>();
        for (LedgerType type : types.all()) {
            Stream.of("ledger.group." + type.duty(), type.titleKey(), type.aboutKey())
                    .forEach(key -> look(key, missing));
            for (LedgerField field : type.fields()) {
                look(field.labelKey(), missing);
                if (field.kind() == FieldKind.CHOICE || field.kind() == FieldKind.CHOICES) {
                    field.choices().forEach(one -> look(field.choiceKey(one), missing));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyLinkLeadsToRecordsThatSomebodyKeepsAndThatAreKnownByOneText() {
        for (LedgerType type : types.all()) {
            for (LedgerField field : type.links()) {
                assertThat(links.find(field.said().to())).as(field.labelKey()).isPresent();
                types.find(field.said().to())
                        .ifPresent(target -> assertThat(target.keys())
                                .as(field.labelKey())
                                .singleElement()
                                .returns(FieldKind.TEXT, LedgerField::kind));
            }
        }
    }

    @Test
    void refusesARecordWithoutAKey() {
        assertThatThrownBy(() -> LedgerReader.read(Keyless.class)).hasMessageContaining("no field is marked as key");
    }

    @Test
    void refusesALinkThatSaysNotWhereTo() {
        assertThatThrownBy(() -> LedgerReader.read(Astray.class)).hasMessageContaining("belong together");
    }

    @Test
    void refusesATypeNobodyCanReadFromASheet() {
        assertThatThrownBy(() -> LedgerReader.read(Floating.class)).hasMessageContaining("no fields of type");
    }

    @Ledger(id = "keyless", table = "register.keyless", order = 1)
    private record Keyless(String name) {}

    @Ledger(id = "astray", table = "register.astray", order = 1)
    private record Astray(Link where) {}

    @Ledger(id = "floating", table = "register.floating", order = 1)
    private record Floating(Double money) {}

    private void look(String key, TreeSet<String> missing) {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            if (messages.getMessage(key, null, "", language).isEmpty()) {
                missing.add(key + " " + language);
            }
        }
    }

    private Map<String, String> columns(String table) {
        return office
                .owner()
                .sql("""
                        select attname, format_type(atttypid, null) || case when attnotnull then ' not null' else '' end as type
                        from pg_attribute where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped""")
                .param(table)
                .query((row, i) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
