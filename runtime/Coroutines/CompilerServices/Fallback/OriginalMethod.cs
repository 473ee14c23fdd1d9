using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>What C# compiled of a coroutine, and the machine that was generated for it.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "What was trimmed is not found, which is an exception that says so.")]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "As above.")]
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "As above.")]
[StackTraceHidden]
internal static class OriginalMethod
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The method that a state machine of the compiler belongs to.</summary>
    public static MethodInfo? Of(Type stateMachine)
    {
        Type definition = stateMachine.IsGenericType ? stateMachine.GetGenericTypeDefinition() : stateMachine;
        MethodInfo[] methods = definition.DeclaringType?.GetMethods(All) ?? [];
        return methods.FirstOrDefault(method => StateMachineOf(method) == definition) ?? Partial();

        // A partial method does not name its state machine. Its parameters do, as far as its body uses them.
        MethodInfo? Partial()
        {
            string name = NameIn(stateMachine);
            MethodInfo[] same = [.. methods.Where(method => method.Name == name && StateMachineOf(method) is null && HasParametersOf(method, definition))];
            return same.Length == 1 ? same[0] : null;
        }
    }

    /// <summary>The name of the method in that of its state machine, which is <c>&lt;Name&gt;d__1</c>.</summary>
    public static string NameIn(Type stateMachine)
    {
        string name = stateMachine.Name;
        int end = name.LastIndexOf(">d__", StringComparison.Ordinal);
        return name.StartsWith('<') && end > 1 ? name[1..end] : name;
    }

    [DoesNotReturn]
    public static void ThrowNotRewritten(Type stateMachine)
    {
        string method = NameIn(stateMachine);
        string owner = stateMachine.DeclaringType?.FullName is { } type ? type.Replace('+', '.') + "." : "";
        throw new CoroutineNotRewrittenException(
            $"The coroutine {owner}{method} has no generated machine, or the call could not be redirected to it. " +
            "Mark the method [Coroutine] in a partial type, and build its project and the calling one with the StructCoroutines package, which turns interceptors on. " +
            "Let the method stand in a file of your own: what another source generator makes, as of the @code of a Razor component, is not seen. " +
            "In a native or trimmed program call it by name (not through a delegate, reflection or dynamic), from such a file too.");
    }

    private static Type? StateMachineOf(MethodInfo method) => method.GetCustomAttribute<AsyncStateMachineAttribute>()?.StateMachineType;

    // Those of the types around it included, as a type nested in its type has them.
    private static int Arity(MethodInfo method) => method.DeclaringType!.GetGenericArguments().Length + method.GetGenericArguments().Length;

    private static bool HasParametersOf(MethodInfo method, Type stateMachine) =>
        stateMachine.GetGenericArguments().Length == Arity(method)
        && stateMachine.GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Where(static field => !field.Name.StartsWith('<'))
            .All(field => method.GetParameters().Any(one => one.Name == field.Name && SameTypes.Instance.Equals(one.ParameterType, field.FieldType)));

    /// <summary>
    /// The machine of a method: in its type or, where C# allows none there, beside it. Its constructor takes the receiver (a struct by reference)
    /// and the parameters.
    /// </summary>
    public static Type? FindMachine(MethodInfo method)
    {
        Type type = method.DeclaringType!;
        Type[] parameters = [.. method.IsStatic ? [] : new[] { type.IsValueType ? type.MakeByRefType() : type }, .. method.GetParameters().Select(static one => one.ParameterType)];
        return type.GetNestedTypes(All).Concat(Beside(type)).FirstOrDefault(IsMachine);

        bool IsMachine(Type candidate) =>
            candidate.GetCustomAttribute<CoroutineMachineAttribute>()?.MethodName == method.Name
            && candidate.GetGenericArguments().Length == Arity(method)
            && candidate.GetConstructors(All).Any(one => one.GetParameters().Select(static p => p.ParameterType).SequenceEqual(parameters, SameTypes.Instance));
    }

    // Beside an interface with a variant type parameter, or beside one around it.
    private static IEnumerable<Type> Beside(Type type) =>
        !type.IsInterface ? []
        : type.DeclaringType is { } outer ? outer.GetNestedTypes(All).Concat(Beside(outer))
        : type.Assembly.GetTypes().Where(one => one.DeclaringType is null && one.Namespace == type.Namespace);

    /// <summary>
    /// Compares the types in two signatures. Type parameters are the same by their place: those of a machine are those of the method's
    /// type, followed by the method's own.
    /// </summary>
    [StackTraceHidden]
    private sealed class SameTypes : IEqualityComparer<Type>
    {
        public static readonly SameTypes Instance = new();

        public bool Equals(Type? x, Type? y)
        {
            if (x is null || y is null || x == y)
            {
                return x == y;
            }

            if (x.IsGenericParameter && y.IsGenericParameter)
            {
                return Place(x) == Place(y);
            }

            if (x.HasElementType || y.HasElementType)
            {
                return x.HasElementType && y.HasElementType && x.IsArray == y.IsArray && x.IsPointer == y.IsPointer && x.IsSZArray == y.IsSZArray
                    && (!x.IsArray || x.GetArrayRank() == y.GetArrayRank()) && Equals(x.GetElementType(), y.GetElementType());
            }

            return x.IsGenericType && y.IsGenericType && x.GetGenericTypeDefinition() == y.GetGenericTypeDefinition()
                && x.GetGenericArguments().SequenceEqual(y.GetGenericArguments(), this);
        }

        public int GetHashCode(Type type) => 0;

        private static int Place(Type parameter) =>
            parameter.GenericParameterPosition + (parameter.DeclaringMethod is null ? 0 : parameter.DeclaringType!.GetGenericArguments().Length);
    }
}
