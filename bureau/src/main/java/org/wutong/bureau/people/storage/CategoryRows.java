package org.wutong.bureau.people.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.people.Category;
import org.wutong.bureau.people.CategoryClaim;

/** Reads categories, and settles what is claimed with what is recorded. */
@Component
public class CategoryRows {
    private static final String SELECT =
            "select id, household, worker, kind, subkind, holds, from_date, to_date, source, paper, recorded_on from people.category ";

    private final JdbcClient jdbc;

    CategoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A claim about a worker of a household. */
    public record Claimed(
            long worker,
            long household,
            String region,
            CategoryClaim claim,
            @Nullable String paper,
            @Nullable LocalDate recordedOn) {
        public Claimed(long worker, long household, String region, CategoryClaim claim) {
            this(worker, household, region, claim, null, null);
        }

        /** The claim as it takes the place of records, with the paper that proved one of them. */
        Claimed with(CategoryClaim other, List<Category> superseded) {
            Category proved = superseded.stream()
                    .filter(old -> old.holds() == other.holds() && old.paper() != null)
                    .findFirst()
                    .orElse(null);
            return new Claimed(
                    worker,
                    household,
                    region,
                    other,
                    proved == null ? null : proved.paper(),
                    proved == null ? null : proved.recordedOn());
        }

        @Nullable
        Long of() {
            return claim.ofHousehold() ? null : worker;
        }
    }

    /** By household: of the household and of each of its people. */
    public Map<Long, List<Category>> ofHouseholds(Collection<Long> households) {
        Map<Long, List<Category>> found = new HashMap<>();
        jdbc.sql(SELECT + "where household = any (?) order by household, kind, from_date nulls first, id")
                .param(households.toArray(Long[]::new))
                .query(Category.class)
                .list()
                .forEach(category -> found.computeIfAbsent(category.household(), h -> new ArrayList<>())
                        .add(category));
        return found;
    }

    /** @return ids of the workers for whose claims something was written */
    public List<Long> settle(List<Claimed> claims, LocalDate today) {
        Map<Long, List<Category>> standing =
                ofHouseholds(claims.stream().map(Claimed::household).distinct().toList());
        List<Long> touched = new ArrayList<>();
        List<Claimed> additions = new ArrayList<>();
        for (Claimed claimed : claims) {
            List<Category> ofHousehold = standing.computeIfAbsent(claimed.household(), h -> new ArrayList<>());
            List<Category> same = ofHousehold.stream()
                    .filter(category -> category.kind() == claimed.claim().kind()
                            && Objects.equals(category.worker(), claimed.of()))
                    .toList();
            if (CategoryClaims.agrees(claimed.claim(), same, today)) {
                continue;
            }
            touched.add(claimed.worker());
            List<Category> superseded = CategoryClaims.superseded(claimed.claim(), same, today);
            List<Category> ended = CategoryClaims.ended(claimed.claim(), same, today);
            superseded.forEach(old -> remove(old, additions));
            ended.forEach(old -> end(old, today.minusDays(1)));
            ofHousehold.removeAll(superseded);
            ofHousehold.removeAll(ended);
            Claimed completed = claimed.with(CategoryClaims.completed(claimed.claim(), superseded), superseded);
            additions.add(completed);
            ofHousehold.add(CategoryClaims.recorded(completed));
        }
        add(additions);
        return touched;
    }

    /** Two claims of one batch may speak of the same thing: the later one stands. */
    private void remove(Category old, List<Claimed> additions) {
        additions.removeIf(
                added -> old.id() == 0 && CategoryClaims.recorded(added).equals(old));
        jdbc.sql("delete from people.category where id = ?").param(old.id()).update();
    }

    private void end(Category old, LocalDate last) {
        jdbc.sql("update people.category set to_date = ? where id = ?")
                .params(last, old.id())
                .update();
    }

    private void add(List<Claimed> claims) {
        if (claims.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into people.category (region, household, worker, kind, subkind, holds, from_date, to_date, source, paper, recorded_on)
                select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::boolean[], ?::date[], ?::date[], ?::text[], ?::text[], ?::date[])""")
                .param(claims.stream().map(Claimed::region).toArray(String[]::new))
                .param(claims.stream().map(Claimed::household).toArray(Long[]::new))
                .param(claims.stream().map(Claimed::of).toArray(Long[]::new))
                .param(claims.stream().map(c -> c.claim().kind().name()).toArray(String[]::new))
                .param(claims.stream().map(c -> c.claim().subkind()).toArray(String[]::new))
                .param(claims.stream().map(c -> c.claim().holds()).toArray(Boolean[]::new))
                .param(claims.stream().map(c -> text(c.claim().from())).toArray(String[]::new))
                .param(claims.stream().map(c -> text(c.claim().to())).toArray(String[]::new))
                .param(claims.stream().map(c -> c.claim().source()).toArray(String[]::new))
                .param(claims.stream().map(Claimed::paper).toArray(String[]::new))
                .param(claims.stream().map(c -> text(c.recordedOn())).toArray(String[]::new))
                .update();
    }

    public Optional<Category> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Category.class).optional();
    }

    /** @return whether it lies within the edit scope */
    public boolean prove(
            long id, @Nullable LocalDate from, @Nullable LocalDate to, String paper, LocalDate recordedOn) {
        return jdbc.sql(
                                "update people.category set from_date = ?, to_date = ?, paper = nullif(?, ''), recorded_on = ? where id = ?")
                        .params(from, to, paper, paper.isEmpty() ? null : recordedOn, id)
                        .update()
                == 1;
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    /** A person's own categories go along into another household. */
    public void move(long worker, long household, String region) {
        jdbc.sql("update people.category set household = ?, region = ? where worker = ?")
                .params(household, region, worker)
                .update();
    }
}
