package schema

import (
	"entgo.io/contrib/entgql"
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
	"hengxiao/ent/viewer"
)

// SavedView is a query over a list under a name (常用视图): a person's own, or the
// office's, shared with whoever holds a role. What is kept is the query's text.
type SavedView struct{ ent.Schema }

// Mixin of the SavedView.
func (SavedView) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the SavedView.
func (SavedView) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("user_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Enum("list").Values("PROJECTS", "DECLARATIONS", "QUEUE", "EXPERTS").Immutable(),
		field.String("name").MaxRuneLen(80),
		field.String("query").MaxRuneLen(800).Comment("As it is typed over the list: 状态:专家评审 金额:>500."),
		field.Int("position").Comment("Where it stands among its owner's, from 1."),
		field.Bool("opening").Default(false).Comment("The list opens with it, for its owner."),
		field.Enum("shared_with").GoType(viewer.Role("")).Optional().Nillable().Annotations(entgql.Type("Role")).
			Comment("The role whose holders see it too; empty for the owner's alone."),
	}
}

// Indexes of the SavedView.
func (SavedView) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("user_id", "list", "name").Unique(),
		index.Fields("division", "list", "shared_with"),
	}
}

// Policy of the SavedView: see package policy.
func (SavedView) Policy() ent.Policy { return policy.Of("saved_views") }
