package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/form"
	"hengxiao/ent/policy"
)

// Monitoring is 绩效运行监控 of one approved declaration in one period: the dual
// watch over money and targets, its warnings, and how they were disposed of.
type Monitoring struct{ ent.Schema }

// Mixin of the Monitoring.
func (Monitoring) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Monitoring.
func (Monitoring) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Int("year").Immutable(),
		field.Int("through_month").Range(1, 12).Immutable().Comment("The period: January to the end of this month."),
		field.Enum("stage").
			Values("PENDING", "SUBMITTED", "RETURNED", "REVIEWED", "WARNED", "DISPOSED", "SUSPENDED", "CLOSED").
			Default("PENDING").Comment("Written by package workflow alone."),
		field.Time("stage_since").Comment("When the present stage began."),
		field.Time("due_at").Optional().Nillable().Comment("End of the time for the present stage."),
		field.JSON("form", form.Monitoring{}).Annotations(entgql.Type("MonitoringForm")),
		field.Int("revision").Default(0).Comment("How often it was submitted."),
		field.String("hash").Default("").MaxRuneLen(64).Comment("SHA-256 of the newest submission."),
		field.UUID("figure_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden).
			Comment("The imported figure that stood when it was submitted."),
		field.Int("edition").Default(0).Annotations(hidden).
			Comment("Of the targets that the newest submission was judged by."),

		// What the server made of the newest submission.
		money("adjusted_budget", "全年预算数."),
		money("executed", "累计执行数."),
		ratio("execution_rate", "执行率 in per cent, two decimals."),
		ratio("progress", "Progress of the targets in per cent, two decimals; empty without quantitative ones."),
		field.Enum("light").Values("GREEN", "YELLOW", "RED").Optional().Nillable(),
		field.JSON("alarms", []form.Alarm{}).Optional().Annotations(entgql.Type("[Alarm!]")),

		field.Enum("disposal").Values("GO_ON", "ADJUST", "CANCEL").Optional().Nillable().Comment("处置."),
		field.Text("disposal_reason").Default(""),
		field.Bool("suspended").Default(false).Comment("暂停拨付: the disposal was overdue."),
	}
}

// Edges of the Monitoring.
func (Monitoring) Edges() []ent.Edge {
	return []ent.Edge{
		edge.From("declaration", Declaration.Type).Ref("monitorings").Field("declaration_id").
			Unique().Required().Immutable(),
		edge.To("figure", ExecutionFigure.Type).Field("figure_id").Unique().Annotations(hidden),
		edge.To("adjustments", Adjustment.Type),
	}
}

// Indexes of the Monitoring.
func (Monitoring) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("declaration_id", "through_month").Unique(), // a period is reported once
		index.Fields("division", "year", "through_month", "stage", "id"),
		index.Fields("stage", "due_at"), // what becomes overdue
		index.Fields("division", "year", "through_month", "executed", "adjusted_budget", "declaration_id").
			StorageKey("monitoring_execution"), // what was spent by when
	}
}

// Annotations of the Monitoring.
func (Monitoring) Annotations() []schema.Annotation { return listed() }

// Policy of the Monitoring: see package policy.
func (Monitoring) Policy() ent.Policy { return policy.Of("monitorings") }
