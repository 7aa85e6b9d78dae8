// In the place of a package that the functions of this part never use.
export default undefined
