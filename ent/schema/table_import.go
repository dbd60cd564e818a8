package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"hengxiao/ent/policy"
)

// TableImport is one workbook that somebody brought in whole (表格导入): what it was, by
// its hash, and what became of it. It never changes.
type TableImport struct{ ent.Schema }

// Mixin of the TableImport.
func (TableImport) Mixin() []ent.Mixin { return []ent.Mixin{Row{}} }

// Fields of the TableImport.
func (TableImport) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("kind").Values("DECLARATIONS", "SECTIONS", "UNITS", "CODES", "FUNCTIONAL_CLASSES", "TAXONOMY", "EXPERTS", "AGENCIES", "CONTRACTS").Immutable(),
		field.String("name").MaxRuneLen(200).Immutable().Comment("The file's name."),
		field.String("hash").MaxRuneLen(64).Immutable().Comment("SHA-256 of the file."),
		field.Int("rows").Immutable(),
		field.Int("changed").Immutable().Comment("Rows that were new or differed from what stood."),
		field.UUID("imported_by", uuid.UUID{}).Immutable().Annotations(hidden),
		field.String("imported_by_name").MaxRuneLen(100).Immutable(),
	}
}

// Indexes of the TableImport.
func (TableImport) Indexes() []ent.Index {
	return []ent.Index{index.Fields("division", "id"), index.Fields("imported_by", "id")}
}

// Annotations of the TableImport.
func (TableImport) Annotations() []schema.Annotation { return listed() }

// Policy of the TableImport: see package policy.
func (TableImport) Policy() ent.Policy { return policy.Of("table_imports") }
