package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/policy"
)

// ExpertSheet is one expert's sheet for one declaration and round (专家评审表).
//
// It is born with the invitation, filled in while open, and frozen by submission.
// The aggregate is computed from submitted sheets only.
type ExpertSheet struct{ ent.Schema }

// Mixin of the ExpertSheet.
func (ExpertSheet) Mixin() []ent.Mixin { return []ent.Mixin{SecretRow{}, Versioned{}} }

// Fields of the ExpertSheet.
func (ExpertSheet) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("round_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("expert_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("label").MaxRuneLen(20).Immutable().Comment("专家1 …: what others see of the expert."),
		field.Bool("leads").Default(false).Comment("This seat leads the panel (组长)."),
		field.Bool("chosen").Default(false).Immutable().Comment("Not drawn but chosen with a leader's consent (直接选定)."),
		field.Enum("status").
			Values("INVITED", "ACCEPTED", "DECLINED", "RECUSED", "SCORING", "SUBMITTED", "REOPENED", "LOCKED", "VOID").
			Default("INVITED").Comment("Written by package workflow alone."),
		field.String("project_name").MaxRuneLen(400).Immutable(),
		field.String("unit_name").MaxRuneLen(100).Immutable(),
		money("declared_amount", "The declared amount at the time of the invitation."),
		field.Time("respond_by").Optional().Nillable(),
		field.Time("due_at").Optional().Nillable(),
		field.Time("committed_at").Optional().Nillable().Comment("When the commitment letter (承诺书) was signed."),
		points("total", "Sum of the lines, kept under the sheet's lock."),
		field.Int("scored").Default(0).Comment("Items that have points."),
		field.Int("priority").Optional().Nillable(),
		opinion("opinion", "The expert's opinion."),
		money("suggested_amount", "What the expert would grant."),
		field.JSON("line_cuts", []form.LineCut{}).Optional(),
		field.Text("text").Default(""),
		field.Text("changes").Default("").Comment("Changes asked with REVISE."),
		field.Text("reason").Default("").Comment("Why it was declined, recused, reopened or voided."),
		field.Time("submitted_at").Optional().Nillable(),
		field.Time("excused_at").Optional().Nillable().Annotations(hidden).
			Comment("When the expert left the project to the others at its meeting for a bar (回避本项)."),
		field.Int("reopened").Default(0),
		field.String("hash").Default("").MaxRuneLen(64).Comment("SHA-256 of the submitted content."),
		field.Int64("saved_at").Default(0).Annotations(hidden).Comment("When it was last saved: Unix seconds; 0 before the first time."),
		field.Int("worked_seconds").Default(0).Annotations(hidden).Comment("Time spent on it (用时), as package scoring counts it."),
	}
}

// Edges of the ExpertSheet.
func (ExpertSheet) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "sheets", "declaration_id"),
		owner("round", ReviewRound.Type, "sheets", "round_id"),
		edge.From("expert", Expert.Type).Ref("sheets").Field("expert_id").Unique().Required().Immutable(),
		edge.To("lines", ScoreLine.Type),
	}
}

// Indexes of the ExpertSheet.
func (ExpertSheet) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("round_id", "expert_id").Unique(),                              // an expert judges a project once a round
		index.Fields("declaration_id", "expert_id", "status", "due_at", "division"), // a batch's sheets are counted from it
		index.Fields("expert_id", "id", "status"),
	}
}

// Annotations of the ExpertSheet.
func (ExpertSheet) Annotations() []schema.Annotation { return listed() }

// Policy of the ExpertSheet: see package policy.
func (ExpertSheet) Policy() ent.Policy { return policy.Of("expert_sheets") }
