using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Emit;

// The places where the machine is left before its end, and what is stored there.
internal sealed partial class PollEmitter
{
    // What the loops of the body change is in locals as long as the machine runs.
    private void Load()
    {
        if (_promotion.Locals.Count > 0)
        {
            _writer.Line("// Locals while the machine runs; stored where it is left.");
        }

        foreach (var local in _promotion.Locals)
        {
            _writer.Line(local.Slot.Type + " " + local.Name + " = this." + local.Slot.Name + ";");
        }
    }

    private void Store(ISuspension site)
    {
        foreach (var local in _promotion.LiveAt(site))
        {
            _writer.Line("this." + local.Slot.Name + " = " + local.Name + ";");
        }
    }

    private void WriteSuspend(SuspendInstruction site)
    {
        // Stored first, so that nothing is kept for after the call; if that throws, each way on begins at another state.
        Hidden();
        _writer.Line(GeneratedNames.State + " = " + Text(site.State) + ";");
        var operation = Text(site.Operation.Text);
        Statement((site.Operation.Form == CodeForm.Call ? operation : "(" + operation + ")") + ".Begin(ref " + GeneratedNames.Context + ");", site.Operation.Text, site.Span);
        Hidden();
        Store(site);
        _writer.Line((_guards > 0 ? GeneratedNames.Suspended + " = true; " : "") + "return " + Pending + ";");
        _writer.Line(Resume(site) + ": ;");
        _writer.Line("if (!" + GeneratedNames.Context + ".EndSuspension()) " + CancelText(site));
    }

    private void WriteYield(YieldInstruction item)
    {
        Statement(GeneratedNames.Current + " = " + Text(item.Value) + ";", item.Value, item.Span);
        Hidden();
        _writer.Line(GeneratedNames.Result + " = " + GeneratedNames.AtYield + " = true;");
        Store(item);
        _writer.Line(GeneratedNames.State + " = " + Text(item.State) + ";");
        _writer.Line((_guards > 0 ? GeneratedNames.Suspended + " = true; " : "") + "return " + Completed + ";");
        _writer.Line(Resume(item) + ": ;");
        _writer.Line("if (" + GeneratedNames.Disposing + ") " + Text(item.Leave));
    }

    // The state is stored where the machine is left: what completes at once costs no store.
    private void WriteExit(AwaitInstruction site)
    {
        using (_writer.Block("if (" + GeneratedNames.Status + " != " + Completed + ")"))
        {
            if (site.Action != CancelAction.Return)
            {
                _writer.Line("if (" + GeneratedNames.Status + " == " + Canceled + ") " + CancelText(site));
            }

            Store(site);
            _writer.Line(GeneratedNames.State + " = " + Text(site.State) + ";");
            if (_guards > 0)
            {
                _writer.Line(GeneratedNames.Suspended + " = " + (site.Action == CancelAction.Return ? GeneratedNames.Status + " == " + Pending : "true") + ";");
            }

            _writer.Line("return " + GeneratedNames.Status + ";");
        }
    }

    private void WriteCancel(CancelInstruction cancel)
    {
        using (_writer.Block("if (" + Text(cancel.Condition) + ")"))
        {
            _writer.Line(GeneratedNames.Context + ".RestoreCancellation(in " + TextOf(cancel.Cancellation.Id) + ");");
            _writer.Line(CancelText(cancel));
        }
    }

    private string CancelText(CancellableInstruction site) => site.Action switch
    {
        CancelAction.Throw => "throw " + GeneratedNames.Context + ".CancellationException();",
        CancelAction.Jump => "{ " + Text(site.JumpText) + " }",
        _ => "return " + Canceled + ";",
    };
}
