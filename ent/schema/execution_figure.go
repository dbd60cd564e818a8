package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/clock"
	"hengxiao/ent/policy"
)

// ExecutionFigure is what one import says of one project: 全年预算数 and 执行数, beside
// what stood before. The newest one of a declaration is the current one.
type ExecutionFigure struct{ ent.Schema }

// Mixin of the ExecutionFigure.
func (ExecutionFigure) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the ExecutionFigure.
func (ExecutionFigure) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("import_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Int("line").Immutable().Comment("Where it stands in the file or the message, 1-based."),
		field.String("as_of").GoType(clock.Date("")).MaxRuneLen(10).Immutable().Annotations(entgql.Type("Date")).Comment("As the import's."),
		field.Int64("adjusted_budget").GoType(moneyType).Immutable().Annotations(entgql.Type("Money")).Comment("全年预算数."),
		field.Int64("executed").GoType(moneyType).Immutable().Annotations(entgql.Type("Money")).Comment("执行数, from January on."),
		money("before_adjusted", "What stood before; empty when nothing did."),
		money("before_executed", "What stood before; empty when nothing did."),
		field.Bool("current").Default(true).Comment("No later import speaks of the declaration."),
	}
}

// Edges of the ExecutionFigure.
func (ExecutionFigure) Edges() []ent.Edge {
	return []ent.Edge{
		owner("import", ExecutionImport.Type, "figures", "import_id"),
		owner("declaration", Declaration.Type, "figures", "declaration_id"),
	}
}

// Indexes of the ExecutionFigure.
func (ExecutionFigure) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("import_id", "line").Unique(),
		index.Fields("declaration_id", "id"),
		index.Fields("declaration_id").Unique().Annotations(entsql.IndexWhere("current")).StorageKey("execution_figure_current"),
	}
}

// Annotations of the ExecutionFigure.
func (ExecutionFigure) Annotations() []schema.Annotation { return listed() }

// Policy of the ExecutionFigure: see package policy.
func (ExecutionFigure) Policy() ent.Policy { return policy.Of("execution_figures") }
