package org.wutong.bureau.analysis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.figures.Section.Chart;
import org.wutong.bureau.analysis.roster.Asked;
import org.wutong.bureau.analysis.roster.Block;
import org.wutong.bureau.analysis.roster.Counting;
import org.wutong.bureau.analysis.roster.Jobs;
import org.wutong.bureau.analysis.roster.Snapshot;
import org.wutong.bureau.analysis.roster.Village;
import org.wutong.bureau.analysis.storage.Groups;

/** In which industries and occupations people are in work on a day, by the job that counts, men and women apart. */
@Component
public class IndustryFigures {
    private static final List<Head> SEXES = List.of(
            new Head("people.gender.MALE", "gender=male"),
            new Head("people.gender.FEMALE", "gender=female"),
            new Head("analysis.sex.unknown", "unknown=sex", true));

    private final Groups groups;

    IndustryFigures(Groups groups) {
        this.groups = groups;
    }

    public List<Section> sections(Snapshot snapshot, Asked asked) {
        Industries all = asked.count(snapshot, () -> new Industries(asked.day()));
        return List.of(
                section("industry", Sections.order(), Sections::head, all.industries),
                section(
                        "occupation",
                        IntStream.concat(IntStream.rangeClosed(1, Groups.MAJOR_GROUPS), IntStream.of(0))
                                .boxed()
                                .toList(),
                        this::occupation,
                        all.occupations));
    }

    private Head occupation(int group) {
        return group == 0 ? new Head("analysis.unknown", "", true) : new Head(groups.name(group), "");
    }

    private static Section section(String key, List<Integer> order, IntFunction<Head> head, Tally tally) {
        List<Head> lines = new ArrayList<>();
        List<long[]> cells = new ArrayList<>();
        order.forEach(number -> {
            lines.add(head.apply(number));
            cells.add(tally.of(number));
        });
        return new Section(
                key,
                Chart.RANK,
                new Counts(lines, SEXES, true, cells.toArray(long[][]::new)).filled(),
                Section.IN_WORK);
    }

    private static final class Industries implements Counting<Industries> {
        private final int day;
        private final Tally industries = new Tally(SEXES.size());
        private final Tally occupations = new Tally(SEXES.size());

        Industries(int day) {
            this.day = day;
        }

        @Override
        public void add(Block block) {
            Village village = block.village();
            Jobs jobs = village.jobs;
            int[] who = block.who();
            for (int i = 0; i < block.count(); i++) {
                int job = jobs.on(who[i], day);
                if (job >= 0) {
                    int sex = village.gender[who[i]] == 0 ? SEXES.size() - 1 : village.gender[who[i]] - 1;
                    industries.add(Sections.of(jobs.section[job]), sex);
                    occupations.add(jobs.group[job], sex);
                }
            }
        }

        @Override
        public void join(Industries other) {
            industries.join(other.industries);
            occupations.join(other.occupations);
        }
    }
}
