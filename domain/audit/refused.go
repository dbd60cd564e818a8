package audit

import (
	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/generated/ent/auditevent"
)

// Refused is true of the traces of acts that failed or were denied. It says so in
// the words of their index, which a value sent apart would not find.
func Refused(s *sql.Selector) { s.Where(sql.ExprP(s.C(auditevent.FieldResult) + " <> 'OK'")) }
