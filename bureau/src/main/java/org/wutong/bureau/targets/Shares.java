package org.wutong.bureau.targets;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.ReportingTree;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What each place of the reporting tree is to reach of a target, shared out level by level. */
@Component
public class Shares {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final ReportingTree tree;

    Shares(JdbcClient jdbc, ReportingTree tree) {
        this.jdbc = jdbc;
        this.tree = tree;
    }

    /** One time a place's goal was shared out. */
    public record Change(
            String parent,
            String how,
            Map<String, Long> was,
            Map<String, Long> became,
            OffsetDateTime at,
            String staffName) {}

    /** Share by place, of every level. */
    @Transactional(readOnly = true)
    public Map<String, Long> of(String target) {
        Map<String, Long> shares = new HashMap<>();
        jdbc.sql("select node, number from targets.share where target = ?")
                .param(target)
                .query((row, i) -> shares.put(row.getString(1), row.getLong(2)))
                .list();
        return shares;
    }

    /** Replaces every share of the target, of whatever level. */
    @Transactional
    public void put(String target, Map<String, Long> shares, String how) {
        jdbc.sql("delete from targets.share where target = ?").param(target).update();
        write(target, shares, how);
    }

    /** Replaces what the places right below {@code parent} are to reach; those below these keep theirs. */
    @Transactional
    public void put(String target, String parent, Map<String, Long> shares, String how) {
        Map<String, Long> before = new TreeMap<>();
        Map<String, Long> all = of(target);
        List<String> children =
                tree.children(parent).stream().map(node -> node.code()).toList();
        children.stream().filter(all::containsKey).forEach(child -> before.put(child, all.getOrDefault(child, 0L)));
        jdbc.sql("delete from targets.share where target = ? and node = any (?)")
                .params(target, children.toArray(String[]::new))
                .update();
        write(target, shares, how);
        jdbc.sql("""
                insert into targets.share_change (target, parent, region, how, was, became, staff_name)
                values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""")
                .params(
                        target,
                        parent,
                        parent,
                        how,
                        JSON.writeValueAsString(before),
                        JSON.writeValueAsString(new TreeMap<>(shares)),
                        Acting.now().name())
                .update();
    }

    private void write(String target, Map<String, Long> shares, String how) {
        shares.forEach((node, number) -> jdbc.sql(
                        "insert into targets.share (target, node, region, number, how) values (?, ?, ?, ?, ?)")
                .params(target, node, node, number, how)
                .update());
    }

    /** How a place's goal was shared out, the latest first. */
    @Transactional(readOnly = true)
    public List<Change> changes(String target, String parent, int most) {
        return jdbc.sql("""
                select parent, how, was::text, became::text, at, staff_name from targets.share_change
                where target = ? and parent = ? order by id desc limit ?""")
                .params(target, parent, most)
                .query((row, i) -> new Change(
                        row.getString(1),
                        row.getString(2),
                        read(row.getString(3)),
                        read(row.getString(4)),
                        row.getObject(5, OffsetDateTime.class),
                        row.getString(6)))
                .list();
    }

    private static Map<String, Long> read(String json) {
        return JSON.readValue(json, new TypeReference<TreeMap<String, Long>>() {});
    }
}
