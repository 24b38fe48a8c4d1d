package org.wutong.demo;

import java.util.ArrayList;
import java.util.List;
import org.wutong.vocabulary.Gender;

/** A place in a household before anybody sits on it. */
record Seat(Relation relation, Gender gender, int age) {
    static final int YOUNGEST = 16;
    static final int OLDEST = 70;

    /** A shape of household with the ages its head may have. */
    record Shape(Kind kind, int weight, int headFrom, int headTo) {}

    enum Kind {
        SINGLE,
        COUPLE,
        COUPLE_CHILD,
        COUPLE_TWO_CHILDREN,
        THREE_GENERATIONS,
        COUPLE_PARENT,
        PARENT_CHILD
    }

    static Weighted<Shape> shapes() {
        List<Shape> shapes = Resources.rows("households.csv").stream()
                .map(row -> new Shape(
                        Kind.valueOf(row.text("shape")),
                        row.number("weight"),
                        row.number("head_from"),
                        row.number("head_to")))
                .toList();
        return new Weighted<>(shapes, Shape::weight);
    }

    /** Who of the household is of working age; the head first. */
    static List<Seat> of(Shape shape, Dice dice) {
        int head = dice.between(shape.headFrom, shape.headTo);
        boolean couple = shape.kind != Kind.SINGLE && shape.kind != Kind.PARENT_CHILD;
        Gender gender = dice.percent(couple ? 88 : 56) ? Gender.MALE : Gender.FEMALE;
        List<Seat> seats = new ArrayList<>();
        seats.add(new Seat(Relation.HEAD, gender, head));
        if (couple) {
            int older = gender == Gender.MALE ? -dice.between(-1, 4) : dice.between(-1, 4);
            add(seats, Relation.SPOUSE, other(gender), head + older);
        }
        switch (shape.kind) {
            case COUPLE_CHILD, PARENT_CHILD -> addChild(seats, head, dice);
            case COUPLE_TWO_CHILDREN -> {
                addChild(seats, head, dice);
                addChild(seats, head - 2, dice);
            }
            case THREE_GENERATIONS -> {
                int age = head - dice.between(23, 27);
                add(seats, Relation.SON, Gender.MALE, age);
                add(seats, Relation.DAUGHTER_IN_LAW, Gender.FEMALE, age - dice.between(-1, 3));
            }
            case COUPLE_PARENT -> {
                int age = head + dice.between(21, 27);
                add(seats, Relation.FATHER, Gender.MALE, age);
                if (dice.percent(60)) {
                    add(seats, Relation.MOTHER, Gender.FEMALE, age - dice.between(0, 4));
                }
            }
            default -> {}
        }
        return seats;
    }

    private static void addChild(List<Seat> seats, int headAge, Dice dice) {
        boolean son = dice.percent(53);
        int age = Math.max(YOUNGEST, headAge - dice.between(22, 30));
        add(seats, son ? Relation.SON : Relation.DAUGHTER, son ? Gender.MALE : Gender.FEMALE, age);
    }

    private static void add(List<Seat> seats, Relation relation, Gender gender, int age) {
        if (age >= YOUNGEST && age <= OLDEST) {
            seats.add(new Seat(relation, gender, age));
        }
    }

    private static Gender other(Gender gender) {
        return gender == Gender.MALE ? Gender.FEMALE : Gender.MALE;
    }
}
