package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/policy"
)

// ReviewRound is one round of experts' review of one declaration: the draw, the
// sheets' aggregate, and the meeting's conclusion beside it, never over it.
type ReviewRound struct{ ent.Schema }

// Mixin of the ReviewRound.
func (ReviewRound) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the ReviewRound.
func (ReviewRound) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Int("no").Immutable(),
		field.Int("revision").Immutable().Comment("The version under review."),
		field.Enum("status").Values("FORMING", "INDIVIDUAL", "COLLECTIVE", "CLOSED").Default("FORMING"),
		field.Time("due_at").Optional().Nillable(),
		field.Text("record").Default("").Comment("The draw's public record, JSON; anyone can replay it.").Annotations(hidden),
		field.UUID("led_by", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden).Comment("The round whose record is this one's too: of panels drawn together."),
		field.String("basis_hash").Default("").MaxRuneLen(64).Comment("Of all that was fixed before the draw."),
		field.String("record_hash").Default("").MaxRuneLen(64).Comment("Empty until drawn."),
		field.String("committed_by").Default("").MaxRuneLen(100),
		field.String("drawn_by").Default("").MaxRuneLen(100).Comment("The second person, who brought the public value."),
		field.Enum("draw_status").Values("NONE", "COMMITTED", "DRAWN").Default("NONE"),

		field.Int("sheet_count").Default(0).Comment("Valid sheets in the aggregate."),
		points("aggregate", "From the sheets' totals."),
		ratio("range", "Highest less lowest total, two decimals."),
		ratio("sd", "Sample standard deviation, two decimals."),
		ratio("cv", "Coefficient of variation, four decimals."),
		field.Bool("flagged").Default(false).Comment("The sheets differ so much that a meeting is due."),
		field.Text("flag_reason").Default(""),
		money("aggregate_amount", "Median of the suggested amounts."),
		field.Int("aggregate_priority").Optional().Nillable(),
		opinion("aggregate_opinion", "Most frequent opinion; empty at a tie."),

		points("collective_score", "The meeting's score."),
		money("collective_amount", "The meeting's amount."),
		field.Int("collective_priority").Optional().Nillable(),
		opinion("collective_opinion", "The meeting's opinion."),
		field.JSON("collective_line_cuts", []form.LineCut{}).Optional(),
		field.Text("minutes").Default(""),
		field.Text("departure_reason").Default(""),
		field.JSON("seats", []form.Seat{}).Optional(),
		field.Time("met_at").Optional().Nillable(),
		field.String("met_where").Default("").MaxRuneLen(100),
		field.UUID("agenda_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden).Comment("The gathering in which the panel meets, where it deals with several projects."),
		field.Int("agenda_item").Default(0).Annotations(hidden).Comment("Its place there: 1, 2, 3 …"),
	}
}

// Edges of the ReviewRound.
func (ReviewRound) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "rounds", "declaration_id"),
		edge.To("sheets", ExpertSheet.Type),
		edge.To("agenda", Agenda.Type).Field("agenda_id").Unique().Annotations(hidden),
	}
}

// Indexes of the ReviewRound.
func (ReviewRound) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id", "no").Unique(),
		index.Fields("declaration_id", "no", "status", "sheet_count", "range", "flagged", "division").
			StorageKey("review_round_spread"), // how far sheets lie apart, told without the rounds' records
		index.Fields("led_by"),
		index.Fields("agenda_id", "agenda_item"),
	}
}

// Policy of the ReviewRound: see package policy.
func (ReviewRound) Policy() ent.Policy { return policy.Of("review_rounds") }
