package org.wutong.bureau.targets.bulletins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.wutong.bureau.targets.Target.Unit;
import org.wutong.bureau.targets.bulletins.FrozenFigures.Item;
import org.wutong.bureau.targets.bulletins.FrozenFigures.Line;

/** A bulletin with made-up figures and everything that puts it on paper, without a database. */
final class MadeUpBulletin {
    static final LocalDate DAY = LocalDate.of(2024, 11, 30);

    final BulletinRules rules;
    final FigureWords words;
    final Wording wording;
    final Drafting drafting;

    MadeUpBulletin() {
        try {
            rules = BulletinRules.read("bulletins.yaml", Files.readString(Path.of("../policies/bulletins.yaml")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/targets");
        messages.setDefaultEncoding("UTF-8");
        words = new FigureWords(messages);
        wording = new Wording(rules);
        drafting = new Drafting(wording, words, rules);
    }

    static FrozenFigures figures() {
        List<Line> transferred = new ArrayList<>();
        long[][] numbers = {{1300, 1200}, {1120, 1100}, {980, 1000}, {900, 950}, {880, 950}, {610, 700}, {520, 800}};
        String[] names = {"良田镇", "丰登镇", "满城北街街道", "长城中路街道", "黄河东路街道", "上海西路街道", "北京中路街道"};
        for (int i = 0; i < names.length; i++) {
            int rate = (int) (numbers[i][0] * 10_000 / numbers[i][1]);
            transferred.add(
                    new Line(i + 1, "64010610" + i, names[i], numbers[i][0], numbers[i][1], rate, rate < 9153, null));
        }
        transferred.add(new Line(0, "640106109", "平伏桥村管委会", null, null, null, false, null));
        return new FrozenFigures(
                "640106",
                "金凤区",
                DAY,
                List.of(
                        item("JF-T04", "农村劳动力转移就业", Unit.PERSON, 6310L, 7000L, 9014, transferred),
                        item("JF-T05", "农村劳动力转移就业工资性收入", Unit.FEN, 9_120_345_600L, 9_000_000_000L, 10133, List.of()),
                        item("JF-T08", "就业困难人员实现就业", Unit.PERSON, 560L, 600L, 9333, List.of()),
                        item("JF-T18", "培训持证率", Unit.BASIS_POINT, 9125L, 9000L, 10138, List.of()),
                        item("JF-T06", "城镇新增就业", Unit.PERSON, null, 10_000L, null, List.of()),
                        item("JF-T12", "培育创业实体", Unit.PLACE, 41L, null, null, List.of())),
                "镇街综合排名",
                List.of(
                        new FrozenFigures.Rank(1, "640106100", "良田镇", 10_412, 1),
                        new FrozenFigures.Rank(2, "640106101", "丰登镇", 9_987, -1),
                        new FrozenFigures.Rank(3, "640106102", "满城北街街道", 9_650, null),
                        new FrozenFigures.Rank(0, "640106109", "平伏桥村管委会", null, null)));
    }

    private static Item item(
            String id,
            String name,
            Unit unit,
            @Nullable Long actual,
            @Nullable Long goal,
            @Nullable Integer rate,
            List<Line> lines) {
        boolean reached = actual != null && goal != null && actual >= goal;
        return new Item(id, "jinfeng-2024", "（一）", name, ">=", unit, actual, goal, rate, 9153, reached, null, lines);
    }

    Bulletin bulletin(BulletinState state) {
        FrozenFigures figures = figures();
        String period = wording.period("month", DAY);
        return new Bulletin(
                1,
                "640106",
                "monthly",
                period,
                DAY,
                Wording.fill(rules.kinds().get(0).title(), java.util.Map.of("place", "金凤区", "period", period)),
                "银川市金凤区人力资源和社会保障局",
                "金人社通报",
                wording.text("recipients"),
                "区委办公室，区政府办公室",
                state.out() ? "金人社通报〔2024〕11号" : null,
                state,
                drafting.sections(figures, period),
                figures,
                "digest",
                null,
                null,
                "",
                "",
                1L,
                "制作人",
                OffsetDateTime.of(2024, 11, 30, 9, 0, 0, 0, ZoneOffset.UTC),
                List.of(1L),
                null,
                null,
                state.out() ? DAY : null,
                1);
    }

    /** The same with other words at its beginning. */
    static Bulletin saying(Bulletin old, String lead) {
        List<Section> sections = new ArrayList<>(old.sections());
        sections.set(0, sections.get(0).with("", lead));
        return new Bulletin(
                old.id(),
                old.region(),
                old.kind(),
                old.period(),
                old.day(),
                old.title(),
                old.issuer(),
                old.code(),
                old.recipients(),
                old.copies(),
                old.number(),
                old.state(),
                sections,
                old.figures(),
                old.figuresDigest(),
                old.replaces(),
                old.replacesAs(),
                old.reason(),
                old.returned(),
                old.madeBy(),
                old.madeByName(),
                old.madeAt(),
                old.hands(),
                old.signedByName(),
                old.signedAt(),
                old.sentOn(),
                old.version());
    }

    Paper paper(Bulletin bulletin, boolean demo) {
        return new Papers(wording, words, rules, () -> demo).of(bulletin);
    }

    byte[] docx(Paper paper) {
        return new DocxPaper(rules, wording).write(paper);
    }

    byte[] pdf(Paper paper) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return new PdfPaper(engine, rules, words, wording, new PaperFonts(rules)).write(paper);
    }

    byte[] xlsx(Bulletin bulletin, Paper paper) {
        return new XlsxPaper(wording, words, new Papers(wording, words, rules, () -> false)).write(bulletin, paper);
    }
}
