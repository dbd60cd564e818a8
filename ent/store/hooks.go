package store

import (
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/mask"
	"hengxiao/ent/trace"
)

// attach puts around every client what no read and no write may miss: the trace
// of each write, the masks of what a viewer may not read, and an order of what is left to
// be read: one by what a mask hides would tell it.
func attach(c *ent.Client) {
	c.Use(trace.Hook())
	c.Intercept(standing())
	mask.Attach(c)
}
