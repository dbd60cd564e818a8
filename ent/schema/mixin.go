// Package schema declares the nouns: one file an entity, read as a table.
package schema

import (
	"time"

	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"
	"github.com/google/uuid"

	"hengxiao/ent/viewer"
)

// Row is what every business row carries: an id that tells nothing of other
// databases, its division (区划), and when it was born and changed.
type Row struct{ mixin.Schema }

// Fields of the Row.
func (Row) Fields() []ent.Field { return rowFields(newID) }

// SecretRow is a Row whose id does not even tell when it was born (UUID v4),
// for rows whose order would reveal the order of drawing.
type SecretRow struct{ mixin.Schema }

// Fields of the SecretRow.
func (SecretRow) Fields() []ent.Field { return rowFields(uuid.New) }

// Versioned rows refuse a write that has not seen their newest version.
type Versioned struct{ mixin.Schema }

// Fields of the Versioned row.
func (Versioned) Fields() []ent.Field {
	return []ent.Field{
		field.Int("version").
			Default(1).
			Comment("Grows by one with every write; a write names the version it has seen."),
	}
}

// Stepped rows are steps of a procedure on what hangs on no declaration.
type Stepped struct{ mixin.Schema }

// Fields of the Stepped row.
func (Stepped) Fields() []ent.Field {
	return []ent.Field{
		field.String("action").MaxRuneLen(40).Immutable(),
		field.String("from_stage").MaxRuneLen(40).Immutable(),
		field.String("to_stage").MaxRuneLen(40).Immutable(),
		field.String("actor_name").MaxRuneLen(100).Immutable(),
		field.Enum("actor_role").GoType(viewer.Role("")).Immutable().Annotations(entgql.Type("Role")),
		field.UUID("actor_id", uuid.UUID{}).Optional().Nillable().Immutable().Annotations(hidden),
		field.Text("reason").Default("").Immutable(),
		field.String("snapshot_hash").Default("").MaxRuneLen(64).Immutable(),
	}
}

func newID() uuid.UUID { return uuid.Must(uuid.NewV7()) }

func rowFields(id func() uuid.UUID) []ent.Field {
	return []ent.Field{
		field.UUID("id", uuid.UUID{}).Default(id).Immutable(),
		field.String("division").Immutable().MaxRuneLen(12).Annotations(hidden),
		field.Time("created_at").Immutable().Default(zeroTime),
		field.Time("updated_at").Default(zeroTime),
	}
}

// zeroTime is replaced by the hook of package trace, which knows the request's clock.
func zeroTime() time.Time { return time.Time{} }

// hidden keeps a column out of the API.
var hidden = entgql.Skip(entgql.SkipAll)

// listed makes a noun an answer with paged lists.
func listed() []schema.Annotation {
	return []schema.Annotation{entgql.RelayConnection()}
}

// owner is a required edge to the row that this one belongs to.
func owner(name string, t any, ref, column string) ent.Edge {
	return edge.From(name, t).Ref(ref).Field(column).Unique().Required().Immutable()
}
