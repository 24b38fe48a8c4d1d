package org.wutong.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.demo.Journey.Place;
import org.wutong.demo.Trades.Occupation;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;
import org.wutong.vocabulary.Truth;

/** Fills one job: employer, contract, insurance, wage, and what nobody wrote down. */
final class SpellMaker {
    private static final int[] CONTRACT_MONTHS = {6, 12, 12, 12, 24, 36, 36};
    private static final long FEN = 100;

    private final EmployerIndex employers;
    private final Names names;
    private final Wages wages;

    SpellMaker(EmployerIndex employers, Names names, Wages wages) {
        this.employers = employers;
        this.names = names;
        this.wages = wages;
    }

    DemoSpell make(
            Person person,
            int ordinal,
            Occupation occupation,
            Place place,
            LocalDate from,
            @Nullable LocalDate to,
            Dice dice) {
        DemoEmployer employer = employer(occupation, place, dice);
        Truth organised = organised(place, dice);
        Truth contract = contract(occupation, organised, dice);
        long wage = wages.monthly(person, occupation, place.destination(), place.payPercent(), from.getYear(), dice);
        boolean wageUnknown = dice.percent(employer == null ? 8 : 4);
        return new DemoSpell(
                "S" + person.worker().id().substring(1) + "-" + ordinal,
                person.worker().id(),
                employer == null ? null : employer.id(),
                employer == null ? unlisted(person, occupation, place, dice) : employer.name(),
                known(place, dice),
                place.destination().spoken(),
                occupation.title(),
                occupation.industry().code(),
                from,
                to,
                wageUnknown ? null : wage,
                contract,
                contract == Truth.TRUE && !dice.percent(6) ? CONTRACT_MONTHS[dice.below(CONTRACT_MONTHS.length)] : null,
                insurance(contract, dice),
                organised,
                channel(occupation, employer, organised, dice),
                place.away() && dice.percent(45) ? transport(person, place, dice) : null);
    }

    private @Nullable DemoEmployer employer(Occupation occupation, Place place, Dice dice) {
        return switch (occupation.nature()) {
            case EMPLOYEE, CASUAL -> {
                RegionCode region = place.destination().code();
                DemoEmployer near =
                        dice.percent(85) ? employers.pick(occupation.industry().code(), region, dice) : null;
                yield near == null && dice.percent(70)
                        ? employers.pick(occupation.industry().code(), region.upTo(Level.COUNTY), dice)
                        : near;
            }
            default -> null;
        };
    }

    private String unlisted(Person person, Occupation occupation, Place place, Dice dice) {
        String city = EmployerMaker.shortCity(place.destination().city());
        return switch (occupation.nature()) {
            case SELF_EMPLOYED -> "个体经营";
            case PUBLIC_WELFARE_POST, VILLAGE_POST ->
                person.village().name() + (person.village().rural() ? "村委会" : "居委会");
            case CASUAL -> dice.anyOf("零工市场", city + "工地", "个体老板");
            case EMPLOYEE -> {
                String industry = occupation.industry().name();
                String kind = switch (occupation.industry().code()) {
                    case "C" -> dice.anyOf("电子有限公司", "服装厂", "食品厂", "机械厂");
                    case "E" -> dice.anyOf("建筑工程队", "建筑劳务公司");
                    case "H" -> dice.anyOf("清真餐厅", "酒店", "牛肉面馆");
                    case "F" -> dice.anyOf("超市", "商行", "市场摊位");
                    case "O" -> dice.anyOf("家政公司", "维修部", "美发店");
                    default -> industry.substring(0, 2) + "公司";
                };
                yield city + names.brand(dice) + kind;
            }
        };
    }

    /** Now and then people know no more than the city, or the province. */
    private static RegionCode known(Place place, Dice dice) {
        RegionCode code = place.destination().code();
        if (!place.away() || !dice.permille(35)) {
            return code;
        }
        return code.upTo(dice.percent(65) ? Level.CITY : Level.PROVINCE);
    }

    private static Truth organised(Place place, Dice dice) {
        int at = dice.below(100);
        if (at < 5) {
            return Truth.UNKNOWN;
        }
        return Truth.of(at < (place.away() ? 24 : 7));
    }

    private static Truth contract(Occupation occupation, Truth organised, Dice dice) {
        int at = dice.below(100);
        return switch (occupation.nature()) {
            case SELF_EMPLOYED -> Truth.FALSE;
            case PUBLIC_WELFARE_POST, VILLAGE_POST -> at < 96 ? Truth.TRUE : Truth.UNKNOWN;
            case CASUAL -> Truth.of(at < 8);
            case EMPLOYEE -> {
                int signed =
                        organised == Truth.TRUE ? 90 : occupation.industry().contractPercent();
                yield at < 7 ? Truth.UNKNOWN : Truth.of(at < 7 + signed * 93 / 100);
            }
        };
    }

    private static Truth insurance(Truth contract, Dice dice) {
        int at = dice.below(100);
        return at < 9 ? Truth.UNKNOWN : Truth.of(at < (contract == Truth.TRUE ? 74 : 15));
    }

    private static JobChannel channel(
            Occupation occupation, @Nullable DemoEmployer employer, Truth organised, Dice dice) {
        return switch (occupation.nature()) {
            case SELF_EMPLOYED -> JobChannel.SELF_EMPLOYED;
            case PUBLIC_WELFARE_POST -> JobChannel.PUBLIC_WELFARE_POST;
            default -> {
                if (employer != null && employer.kind() == EmployerKind.WORKSHOP) {
                    yield JobChannel.WORKSHOP;
                }
                if (organised == Truth.TRUE) {
                    yield JobChannel.ORGANISED;
                }
                yield dice.anyOf(JobChannel.SELF, JobChannel.SELF, JobChannel.RELATIVES, JobChannel.AGENCY);
            }
        };
    }

    private static long transport(Person person, Place place, Dice dice) {
        boolean sameProvince = place.destination()
                .code()
                .value()
                .startsWith(person.village().code().value().substring(0, 2));
        return (sameProvince ? dice.between(4, 30) : dice.between(28, 160)) * 10L * FEN;
    }
}
