package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/policy"
)

// ExecutionImport is one delivery of execution figures from the payment system (执行数
// 导入): who brought it, what it was, and as of which day it speaks. It never changes.
type ExecutionImport struct{ ent.Schema }

// Mixin of the ExecutionImport.
func (ExecutionImport) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the ExecutionImport.
func (ExecutionImport) Fields() []ent.Field {
	return []ent.Field{
		field.Int("year").Immutable().Comment("The budget year of its projects."),
		field.String("as_of").GoType(clock.Date("")).MaxRuneLen(10).Immutable().Annotations(entgql.Type("Date")).
			Comment("数据截至日: what was paid until the end of this day."),
		field.Enum("source").Values("FILE", "MESSAGE").Immutable(),
		field.String("name").MaxRuneLen(200).Immutable().Comment("The file's name, or the message's id."),
		field.String("message_id").MaxRuneLen(120).Optional().Nillable().Immutable().Annotations(hidden),
		field.String("hash").MaxRuneLen(64).Immutable().Comment("SHA-256 of the file, or of the message's rows."),
		field.Int("rows").Immutable(),
		field.Int("changed").Immutable().Comment("Rows whose figures differed from those before, or were the first."),
		field.Int64("adjusted_budget").GoType(moneyType).Immutable().Annotations(entgql.Type("Money")).Comment("全年预算数 of all rows."),
		field.Int64("executed").GoType(moneyType).Immutable().Annotations(entgql.Type("Money")).Comment("执行数 of all rows."),
		field.UUID("imported_by", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("imported_by_name").MaxRuneLen(100).Immutable(),
	}
}

// Edges of the ExecutionImport.
func (ExecutionImport) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("figures", ExecutionFigure.Type).Annotations(hidden),
	}
}

// Indexes of the ExecutionImport.
func (ExecutionImport) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "message_id").Unique(), // a message counts once
		index.Fields("division", "year", "id"),
	}
}

// Annotations of the ExecutionImport.
func (ExecutionImport) Annotations() []schema.Annotation { return listed() }

// Policy of the ExecutionImport: see package policy.
func (ExecutionImport) Policy() ent.Policy { return policy.Of("execution_imports") }
