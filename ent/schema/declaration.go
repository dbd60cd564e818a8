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

// Declaration is 项目支出绩效目标申报表 of one project and budget year: the form as
// it stands, where it is in the procedure, and what the reviews concluded.
type Declaration struct{ ent.Schema }

// Mixin of the Declaration.
func (Declaration) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the Declaration.
func (Declaration) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("project_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("batch_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("unit_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.UUID("section_id", uuid.UUID{}).Annotations(hidden),
		field.Int("budget_year").Immutable(),
		field.String("code").Immutable().MaxRuneLen(40).Annotations(entgql.OrderField("CODE")),
		field.Enum("stage").
			Values("DRAFT", "UNIT_REVIEW", "DEPT_REVIEW", "SCREENING", "BLOCKED", "SECTION_REVIEW", "RETURNED",
				"EXEMPTED", "PANEL_FORMING", "INDIVIDUAL_REVIEW", "COLLECTIVE_REVIEW", "REVIEW_CLOSED", "REPORTED",
				"PUSHED", "APPROVED", "REJECTED", "WITHDRAWN").
			Default("DRAFT").Comment("Written by package workflow alone."),
		field.Time("stage_since").Comment("When the present stage began."),

		// What is typed, and the columns that lists and rules read from it.
		field.JSON("form", form.Declaration{}).Annotations(entgql.Type("DeclarationForm")),
		field.String("name_zh").Default("").MaxRuneLen(400).Annotations(entgql.OrderField("NAME_ZH")),
		field.String("normal_name").Default("").MaxRuneLen(400).Annotations(hidden),
		field.String("project_kind").Default("").MaxRuneLen(40),
		field.String("nature").Default("").MaxRuneLen(40),
		field.String("exp_func_code").Default("").MaxRuneLen(40),
		field.Int64("amount").GoType(moneyType).Optional().Nillable().Annotations(entgql.Type("Money")),
		field.Int("indicator_count").Default(0),

		// The round trip of returns.
		field.Int("revision").Default(0).Comment("Number of the newest submitted version; 0 before the first."),
		field.Int("return_rounds").Default(0).Comment("How often the section has sent it back."),
		field.Time("due_at").Optional().Nillable().Comment("End of the time for the present stage."),
		field.Time("returned_until").Optional().Nillable().Annotations(hidden).
			Comment("End of a return's time: it binds the clerk's submission instead of the batch's date."),
		day("submitted_on", "The day on which the clerk first handed it in."),

		// What the reviews concluded.
		outcome("outcome", "The screening outcome in force, after an override."),
		field.Int("review_round").Default(0),
		opinion("opinion", "The conclusion."),
		points("score", "The final score; empty where no experts scored."),
		grade("grade", "The grade of the final score."),
		field.Int("priority").Optional().Nillable().Comment("轻重缓急, 1 to 4; 1 is the most urgent."),
		money("reviewed_amount", "What the review grants; empty when it grants nothing yet."),
		field.Text("conclusion_note").Default(""),
		field.JSON("line_cuts", []form.LineCut{}).Optional(),
		field.Time("concluded_at").Optional().Nillable(),
		money("approved_amount", "What the budget approval (批复) grants."),
		field.Text("approval_note").Default(""),
		money("adjusted_amount", "全年预算数 by the newest approved adjustment; empty while none changed the amount."),
		field.Time("adjusted_at").Optional().Nillable().Annotations(hidden).Comment("When that adjustment was approved."),
		field.Time("cancelled_at").Optional().Nillable().Comment("取消项目: when the section accepted that its spending ends."),
		field.UUID("pending_report_id", uuid.UUID{}).Optional().Nillable().Annotations(hidden),
	}
}

// Edges of the Declaration.
func (Declaration) Edges() []ent.Edge {
	return []ent.Edge{
		owner("project", Project.Type, "declarations", "project_id"),
		owner("batch", Batch.Type, "declarations", "batch_id"),
		owner("unit", Unit.Type, "declarations", "unit_id"),
		edge.From("section", Section.Type).Ref("declarations").Field("section_id").Unique().Required(),
		edge.To("versions", DeclarationVersion.Type),
		edge.To("indicators", Indicator.Type),
		edge.To("attachments", Attachment.Type),
		edge.To("history", StageChange.Type),
		edge.To("verdicts", Verdict.Type),
		edge.To("target_reviews", TargetReview.Type),
		edge.To("rounds", ReviewRound.Type),
		edge.To("sheets", ExpertSheet.Type),
		edge.To("questions", Question.Type),
		edge.To("consents", Consent.Type),
		edge.To("appeals", Appeal.Type),
		edge.To("funding_mark", FundingMark.Type).Unique().Annotations(hidden),
		edge.To("messages", OutboxMessage.Type),
		edge.To("monitorings", Monitoring.Type),
		edge.To("self_evaluation", SelfEvaluation.Type).Unique(),
		edge.To("evaluations", Evaluation.Type),
		edge.To("figures", ExecutionFigure.Type),
		edge.To("adjustments", Adjustment.Type),
		edge.To("disclosures", Disclosure.Type),
		edge.To("surveys", Survey.Type),
		edge.To("notices", Notice.Type).Annotations(hidden),
	}
}

// Indexes of the Declaration: each order and each scope of viewers has one in the
// order of its pages; what lists filter by stands in it, so that a count reads no row.
func (Declaration) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "id"),
		index.Fields("division", "name_zh", "id"),
		index.Fields("division", "amount", "id"),
		index.Fields("division", "stage", "code"),
		index.Fields("division", "due_at", "stage"),
		index.Fields("division", "budget_year", "code", "stage", "outcome"),
		index.Fields("division", "unit_id", "code", "stage"),
		index.Fields("division", "section_id", "code", "stage"),

		index.Fields("project_id", "budget_year"),
		index.Fields("unit_id", "budget_year", "normal_name"), // what declares the same thing
		index.Fields("section_id", "stage", "id"),             // what waits for a section
		index.Fields("batch_id", "stage", "id"),
		index.Fields("division", "exp_func_code", "stage", "budget_year"), // what a project is compared with
		index.Fields("batch_id", "code"),
		// Rows are wide by their forms. A list is filtered and a board counted without them;
		// with a year the list has its own index, for codes begin with years.
		index.Fields("division", "code", "id", "stage", "outcome", "due_at", "amount", "nature", "name_zh").
			StorageKey("declaration_list"),
		index.Fields("batch_id", "stage", "outcome", "section_id", "due_at", "amount", "reviewed_amount", "approved_amount", "division").
			StorageKey("declaration_board"),
		// What is late, what stands still, when a year was handed in, how far its panels lie apart.
		index.Fields("division", "budget_year", "stage", "section_id", "unit_id", "batch_id", "due_at", "stage_since", "submitted_on", "review_round", "id").
			StorageKey("declaration_waits"),
	}
}

// Annotations of the Declaration.
func (Declaration) Annotations() []schema.Annotation { return listed() }

// Policy of the Declaration: see package policy.
func (Declaration) Policy() ent.Policy { return policy.Of("declarations") }
