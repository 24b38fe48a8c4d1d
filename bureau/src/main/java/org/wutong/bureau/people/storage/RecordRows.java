package org.wutong.bureau.people.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.vocabulary.Checked;
import org.wutong.vocabulary.IdentityNumber;

/** How entries of the roster look as records: what is there, what agrees with what, what stands twice. */
@Component
public class RecordRows {
    private final JdbcClient jdbc;
    private final WorkerColumns columns;

    RecordRows(JdbcClient jdbc, WorkerColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /**
     * One entry. The number itself is not in it, only what it says.
     *
     * @param samePerson entries in other households with the same name and birth date, unless both have numbers that tell them apart
     */
    public record Entry(
            long id,
            long household,
            String region,
            String name,
            String identityKind,
            @Nullable LocalDate identityBirthDate,
            @Nullable String identityGender,
            @Nullable LocalDate birthDate,
            @Nullable String gender,
            long samePerson,
            long phonePeople,
            boolean account,
            boolean relation,
            long members,
            @Nullable String labourCapacity,
            @Nullable Boolean atSchool,
            @Nullable Boolean willing,
            @Nullable Boolean willingOut,
            long wishes,
            @Nullable LocalDate refreshedOn) {}

    /** One household; {@code heads} are people whose relation says that they head it. */
    public record Home(long id, String region, String number, long members, long heads) {}

    public List<Entry> entries(Collection<Long> workers, LocalDate asOf) {
        return jdbc.sql("""
                select w.id, w.household, w.region, w.name, w.id_kind, w.id_cipher, w.birth_date, w.gender, w.labour_capacity, w.at_school,
                  w.willing, w.willing_out, w.refreshed_on, w.account_cipher is not null as account, w.relation is not null as relation,
                  cardinality(w.wish_occupations) + cardinality(w.wish_regions) as wishes,
                  (select count(*) from people.worker m where m.household = w.household) as members,
                  case when w.phone_digest is null then 0
                    else (select count(*) from people.worker o where o.phone_digest = w.phone_digest) end as phone_people,
                  (select count(*) from people.worker o where o.sort_name = w.sort_name and o.name = w.name
                    and o.birth_date = w.birth_date and o.household <> w.household
                    and (o.id_kind <> 'RESIDENT' or w.id_kind <> 'RESIDENT')) as same_person
                from people.worker w where w.id = any (?) order by w.id""")
                .param(workers.toArray(Long[]::new))
                .query((row, i) -> {
                    byte[] cipher = row.getBytes("id_cipher");
                    Optional<IdentityNumber> number = cipher == null ? Optional.empty() : number(cipher, asOf);
                    return new Entry(
                            row.getLong("id"),
                            row.getLong("household"),
                            row.getString("region"),
                            row.getString("name"),
                            row.getString("id_kind"),
                            number.map(IdentityNumber::birthDate).orElse(null),
                            number.map(one -> one.gender().name()).orElse(null),
                            row.getObject("birth_date", LocalDate.class),
                            row.getString("gender"),
                            row.getLong("same_person"),
                            row.getLong("phone_people"),
                            row.getBoolean("account"),
                            row.getBoolean("relation"),
                            row.getLong("members"),
                            row.getString("labour_capacity"),
                            row.getObject("at_school", Boolean.class),
                            row.getObject("willing", Boolean.class),
                            row.getObject("willing_out", Boolean.class),
                            row.getLong("wishes"),
                            row.getObject("refreshed_on", LocalDate.class));
                })
                .list();
    }

    private Optional<IdentityNumber> number(byte[] cipher, LocalDate asOf) {
        Checked<IdentityNumber> read = IdentityNumber.check(columns.open(cipher), asOf);
        return read.value();
    }

    /** @param heads words by which a relation says that somebody heads the household */
    public List<Home> homes(Collection<Long> households, Collection<String> heads) {
        return jdbc.sql("""
                select h.id, h.region, h.number, count(m.id) as members, count(m.id) filter (where m.relation = any (:heads)) as heads
                from people.household h join people.worker m on m.household = h.id
                where h.id = any (:households) group by h.id order by h.id""")
                .param("heads", heads.toArray(String[]::new))
                .param("households", households.toArray(Long[]::new))
                .query(Home.class)
                .list();
    }
}
