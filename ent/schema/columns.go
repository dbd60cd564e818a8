package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/field"

	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

var moneyType = exact.Money(0)

// money is an amount in 分, in the API an exact decimal in 万元.
func money(name, comment string) ent.Field {
	return field.Int64(name).GoType(exact.Money(0)).Optional().Nillable().Comment(comment).
		Annotations(entgql.Type("Money"))
}

// points is a score in hundredths, in the API a decimal with two digits.
func points(name, comment string) ent.Field {
	return field.Int64(name).GoType(exact.Points(0)).Optional().Nillable().Comment(comment).
		Annotations(entgql.Type("Points"))
}

// ratio is a figure with the digits that the arithmetic gave it.
func ratio(name, comment string) ent.Field {
	return field.String(name).GoType(exact.Decimal("")).Optional().Nillable().Comment(comment).
		Annotations(entgql.Type("Decimal"))
}

// day is a civil day, as 2027-01-31.
func day(name, comment string) ent.Field {
	return field.String(name).GoType(clock.Date("")).Optional().Nillable().Comment(comment).
		Annotations(entgql.Type("Date"))
}

// givenDay is a civil day that a row is never without.
func givenDay(name, comment string) ent.Field {
	return field.String(name).GoType(clock.Date("")).Immutable().Comment(comment).
		Annotations(entgql.Type("Date"))
}

func grade(name, comment string) ent.Field {
	return field.Enum(name).GoType(term.Grade("")).Optional().Nillable().Comment(comment).
		Annotations(entgql.Type("Grade"))
}

func standing(name, comment string) ent.Field {
	return field.Enum(name).GoType(term.Standing("")).Optional().Nillable().Comment(comment).
		Annotations(entgql.Type("Standing"))
}

func outcome(name, comment string) ent.Field {
	return field.Enum(name).GoType(term.Outcome("")).Optional().Nillable().Comment(comment).
		Annotations(entgql.Type("ScreeningOutcome"))
}

func opinion(name, comment string) ent.Field {
	return field.Enum(name).GoType(term.Opinion("")).Optional().Nillable().Comment(comment).
		Annotations(entgql.Type("Opinion"))
}
