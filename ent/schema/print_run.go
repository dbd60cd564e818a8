package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// PrintRun is a batch of official forms that somebody has printed into one archive
// (批量打印): a job with progress, whose file is kept for some days.
type PrintRun struct{ ent.Schema }

// Mixin of the PrintRun.
func (PrintRun) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the PrintRun.
func (PrintRun) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("user_id", uuid.UUID{}).Immutable().Annotations(hidden).Comment("Who asked, and by whose rights it is printed."),
		field.String("form").MaxRuneLen(40).Immutable().Comment("The form's name in addresses: declarations, self-evaluations …"),
		field.String("title").MaxRuneLen(200).Immutable(),
		field.JSON("subjects", []uuid.UUID{}).Immutable().Annotations(hidden).Comment("The rows whose forms are printed, in order."),
		field.Int("total").Immutable(),
		field.Int("done").Default(0),
		field.Int("left_out").Default(0).Comment("Forms that the asker may no longer see."),
		field.Enum("status").Values("WAITING", "RUNNING", "DONE", "CANCELLED", "FAILED").Default("WAITING"),
		field.Text("reason").Default("").Comment("Why it failed."),
		field.Int64("size").Default(0),
		field.String("hash").Default("").MaxRuneLen(64).Comment("SHA-256 of the archive."),
		field.Time("ended_at").Optional().Nillable(),
		field.Time("kept_until").Optional().Nillable().Comment("When the archive is thrown away."),
	}
}

// Indexes of the PrintRun.
func (PrintRun) Indexes() []ent.Index {
	return []ent.Index{index.Fields("user_id", "id"), index.Fields("status", "id"), index.Fields("kept_until")}
}

// Policy of the PrintRun: see package policy.
func (PrintRun) Policy() ent.Policy { return policy.Of("print_runs") }
