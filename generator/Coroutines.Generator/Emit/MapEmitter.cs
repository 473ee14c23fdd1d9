using System.Globalization;
using Coroutines.Generator.Analysis;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Emit;

/// <summary>Writes where a machine keeps what it awaits in which state, and at which line that is: for those who look at what runs, and for nobody else.</summary>
internal sealed class MapEmitter(SourceWriter writer, SlotAllocator slots)
{
    private const string Builder = "global::Coroutines.CompilerServices.MachineMapBuilder";

    /// <summary>Writes the member, if there is anything to tell. Once the emitter of the body has numbered its states.</summary>
    public void Write(LoweredBody body)
    {
        var sites = Sites(body.Instructions).ToList();
        if (sites.Count == 0)
        {
            return;
        }

        writer.Line();
        using (writer.Block("void global::Coroutines.ICoroutineMachine.Describe(" + Builder + " " + GeneratedNames.Map + ")"))
        {
            writer.Line(GeneratedNames.Map + ".State(ref this." + GeneratedNames.State + ");");
            foreach (var (span, site) in sites)
            {
                var place = ((ISuspension)site).State.ToString(CultureInfo.InvariantCulture) + ", " + LineMark.Text + span.ToString(CultureInfo.InvariantCulture);
                writer.Line(GeneratedNames.Map + (site is AwaitInstruction { Slot: var slot } && IsKept(slot)
                    ? ".Await(" + place + ", ref this." + slots.TextOf(slot.Id) + ");"
                    : ".At(" + place + ");"));
            }
        }
    }

    // What is dynamic would make the call so.
    private bool IsKept(Variable variable) => variable.Form != TypeForm.Dynamic && slots.Slots.Any(slot => slot.Variables.Contains(variable));

    private static IEnumerable<(int Line, Instruction Site)> Sites(List<Instruction> instructions) => instructions.SelectMany(static instruction =>
        instruction is ISuspension ? [(instruction.Span?.StartLine ?? 0, instruction)]
        : instruction is TryInstruction node ? Sites(node.Body)
        : []);
}
