package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// OutboxMessage is one message on its way to another system: a result to budget preparation,
// or whether a project may be paid to the payment system. It is delivered at least once under
// the same id, and answered per row.
type OutboxMessage struct{ ent.Schema }

// Mixin of the OutboxMessage.
func (OutboxMessage) Mixin() []ent.Mixin { return []ent.Mixin{Row{}, Versioned{}} }

// Fields of the OutboxMessage.
func (OutboxMessage) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("declaration_id", uuid.UUID{}).Immutable().Annotations(hidden),
		field.Enum("kind").Values("RESULT", "PAYMENT").Default("RESULT").Immutable().
			Comment("评审结果, or 拨付状态: paused, gone on, cancelled."),
		field.String("key").MaxRuneLen(120).Immutable().Comment("project + year + version: the same message is one document there."),
		field.Text("payload").Immutable().Annotations(hidden),
		field.String("hash").MaxRuneLen(64).Immutable(),
		field.Enum("status").Values("PENDING", "SENT", "ACCEPTED", "REJECTED").Default("PENDING"),
		field.Int("attempts").Default(0),
		field.Time("next_at").Annotations(hidden),
		field.Text("reason").Default("").Comment("Why it was rejected, or what hindered the last try."),
		field.Time("answered_at").Optional().Nillable(),
	}
}

// Edges of the OutboxMessage.
func (OutboxMessage) Edges() []ent.Edge {
	return []ent.Edge{
		owner("declaration", Declaration.Type, "messages", "declaration_id"),
	}
}

// Indexes of the OutboxMessage.
func (OutboxMessage) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("division", "key").Unique(),
		index.Fields("declaration_id"),
		index.Fields("status", "next_at"),
	}
}

// Policy of the OutboxMessage: see package policy.
func (OutboxMessage) Policy() ent.Policy { return policy.Of("outbox_messages") }
