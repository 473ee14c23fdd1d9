using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Makes the method that moves the arguments of a call from the compiler's state machine into the generated machine, and stages that.</summary>
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Runs only where code can be made.")]
[UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "A machine that was trimmed is not found, which is an exception that says so. The generator reports such calls as errors there.")]
[UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The type parameters ask for nothing that is trimmed.")]
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "As above: a machine without its constructor is none, and a parameter without a field is one that the body does not use.")]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "As above.")]
internal static class OriginalMover
{
    private const string Receiver = "<>4__this";
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    /// <exception cref="CoroutineNotRewrittenException">There is no machine, or it cannot be found in this program.</exception>
    public static Delegate Make(Type original, Type coroutine, Type mover)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported || OriginalMethod.Of(original) is not { } method || OriginalMethod.FindMachine(method) is not { } found)
        {
            ThrowHelper.ThrowNotRewritten(original);
            return null!;
        }

        Type[] arguments = original.GetGenericArguments();
        Type machine = arguments.Length == 0 ? found : found.MakeGenericType(arguments);
        ConstructorInfo constructor = machine.GetConstructors(Members).Single();
        var code = new DynamicMethod("Stage", coroutine, [original.MakeByRefType()], original, skipVisibility: true);
        ILGenerator il = code.GetILGenerator();
        foreach (ParameterInfo parameter in constructor.GetParameters())
        {
            string name = parameter.Position == 0 && !method.IsStatic ? Receiver : parameter.Name!;
            Push(il, original, original.GetField(name, Members), parameter.ParameterType);
        }

        LocalBuilder local = il.DeclareLocal(machine);
        il.Emit(OpCodes.Newobj, constructor);
        il.Emit(OpCodes.Stloc, local);
        il.Emit(OpCodes.Ldloca, local);
        il.Emit(OpCodes.Call, Stage([machine, .. coroutine.GetGenericArguments()]));
        il.Emit(OpCodes.Ret);
        return code.CreateDelegate(mover);
    }

    private static void Push(ILGenerator il, Type original, FieldInfo? field, Type type)
    {
        if (field is null)
        {
            // The compiler keeps no parameter that the body does not use.
            il.Emit(OpCodes.Ldloc, il.DeclareLocal(type));
            return;
        }

        il.Emit(OpCodes.Ldarg_0);
        if (!original.IsValueType)
        {
            il.Emit(OpCodes.Ldind_Ref);
        }

        il.Emit(OpCodes.Ldfld, field);
    }

    private static MethodInfo Stage(Type[] arguments) =>
        typeof(CoroutineFactory).GetMethods()
            .Single(one => one.Name == nameof(CoroutineFactory.Stage) && one.GetGenericArguments().Length == arguments.Length)
            .MakeGenericMethod(arguments);
}
