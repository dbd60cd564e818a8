package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// Report is a 绩效预算评价报告: of a batch, of one section in it, or of one project.
// Its figures come from rows, its words from people; signed, it is frozen.
type Report struct{ ent.Schema }

// Mixin of the Report.
func (Report) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Report.
func (Report) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("batch_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("section_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.UUID("declaration_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.Enum("status").Values("DRAFT", "SIGNED", "APPROVED").Default("DRAFT"),
		field.String("title").MaxRuneLen(200),
		field.Text("body").Comment("The report's figures, JSON.").Annotations(hidden),
		field.Text("words").Default("{}").Comment("The free text, JSON by chapter.").Annotations(hidden),
		field.String("hash").Default("").MaxRuneLen(64).Comment("SHA-256 of the frozen report."),
		field.String("receipt").Default("").MaxRuneLen(14).Comment("The code on its prints (校验码)."),
		field.String("signed_by").Default("").MaxRuneLen(100),
		field.Time("signed_at").Optional().Nillable(),
		field.String("approved_by").Default("").MaxRuneLen(100),
		field.Time("approved_at").Optional().Nillable(),
	}
}

// Edges of the Report.
func (Report) Edges() []ent.Edge {
	return []ent.Edge{
		owner("batch", Batch.Type, "reports", "batch_id"),
	}
}

// Indexes of the Report.
func (Report) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("batch_id", "section_id"),
		index.Fields("declaration_id"),
	}
}

// Policy of the Report: see package policy.
func (Report) Policy() ent.Policy { return policy.Of("reports") }
