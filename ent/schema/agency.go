package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"hengxiao/ent/policy"
)

// Agency is a third party (第三方机构) that evaluates for the bureau under contract:
// a firm, a research body or a university, independent of whom it evaluates.
type Agency struct{ ent.Schema }

// Mixin of the Agency.
func (Agency) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Agency.
func (Agency) Fields() []ent.Field {
	return []ent.Field{
		field.String("code").MaxRuneLen(20).Immutable().Annotations(entgql.OrderField("CODE")),
		field.String("name_zh").MaxRuneLen(160),
		field.String("credit_code").MaxRuneLen(18).Comment("统一社会信用代码."),
		field.Enum("kind").Values("CONSULTING", "ACCOUNTING", "APPRAISAL", "LAW", "RESEARCH", "COLLEGE"),
		field.Bool("on_platform").Default(false).Comment("Registered on the national credit platform."),
		field.Strings("fields").Optional(),
		field.Text("past_work").Default(""),
		field.Enum("status").Values("ACTIVE", "PAUSED", "LEFT").Default("ACTIVE"),
	}
}

// Edges of the Agency.
func (Agency) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("people", AgencyPerson.Type),
		edge.To("contracts", AgencyContract.Type),
		edge.To("marks", AgencyMark.Type),
	}
}

// Indexes of the Agency.
func (Agency) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "code").Unique(),
		index.Fields("division", "credit_code").Unique(),
	}
}

// Annotations of the Agency.
func (Agency) Annotations() []schema.Annotation { return listed() }

// Policy of the Agency: see package policy.
func (Agency) Policy() ent.Policy { return policy.Of("agencies") }
